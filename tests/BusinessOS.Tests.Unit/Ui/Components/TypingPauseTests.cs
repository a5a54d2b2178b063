using BusinessOS.Runtime.Ui.Components;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

public sealed class TypingPauseTests
{
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(150);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task The_pause_begins_with_the_letter()
    {
        using var pause = new TypingPause(_time, Length);

        var passing = pause.PassAsync();
        _time.Advance(Length);

        Assert.NotNull(await passing.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task The_next_letter_calls_off_the_pause_and_what_followed_it()
    {
        using var pause = new TypingPause(_time, Length);
        var first = pause.PassAsync();
        var second = pause.PassAsync();
        _time.Advance(Length);

        Assert.Null(await first.WaitAsync(TimeSpan.FromMinutes(1)));
        var token = await second.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.False(token?.IsCancellationRequested);

        var third = pause.PassAsync();
        _time.Advance(Length);

        Assert.NotNull(await third.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.True(token?.IsCancellationRequested);
    }
}
