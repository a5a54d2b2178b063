using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.FirstReading;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.FirstReading;

public sealed class DrawnPagesTests
{
    private static readonly Guid Reader = Guid.NewGuid();
    private static readonly Dictionary<string, object?> Reads = new() { ["loans"] = 3 };

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void What_was_read_is_handed_on_once()
    {
        using var pages = new DrawnPages(new ChangeSignal(), _time);
        var token = pages.Keep(Reader, pages.Version, Reads);

        Assert.NotNull(token);
        Assert.Equal(3, pages.Take(token, Reader)["loans"]);
        Assert.Empty(pages.Take(token, Reader));
    }

    [Fact]
    public void Somebody_else_gets_nothing()
    {
        using var pages = new DrawnPages(new ChangeSignal(), _time);
        var token = pages.Keep(Reader, pages.Version, Reads);

        Assert.NotNull(token);
        Assert.Empty(pages.Take(token, Guid.NewGuid()));
    }

    [Fact]
    public void What_is_fetched_too_late_is_gone()
    {
        using var pages = new DrawnPages(new ChangeSignal(), _time);
        var token = pages.Keep(Reader, pages.Version, Reads);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull(token);
        Assert.Empty(pages.Take(token, Reader));
    }

    [Fact]
    public void What_was_read_before_a_change_is_not_kept_after_it()
    {
        using var pages = new DrawnPages(new ChangeSignal(), _time);

        Assert.Null(pages.Keep(Reader, pages.Version - 1, Reads));
    }
}
