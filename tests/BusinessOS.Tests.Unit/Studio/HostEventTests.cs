using BusinessOS.Deploy.Local;
using Xunit;

namespace BusinessOS.Tests.Unit.Studio;

public sealed class HostEventTests
{
    [Theory]
    [InlineData("""{"event":""")]
    [InlineData("""{"event": 7}""")]
    [InlineData("""{"event":"swapped","message":4}""")]
    [InlineData("listening on http://localhost:5000")]
    public void A_line_that_is_no_event_is_none(string line) => Assert.False(HostEvent.TryParse(line, out _));

    [Fact]
    public void An_event_is_read()
    {
        Assert.True(HostEvent.TryParse("""{"event":"swapped","message":"new","elapsedMs":120}""", out var happened));

        Assert.Equal(new HostEvent(true, "new", TimeSpan.FromMilliseconds(120)), happened);
    }
}
