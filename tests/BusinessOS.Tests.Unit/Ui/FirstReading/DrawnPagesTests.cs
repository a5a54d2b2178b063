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

    [Fact]
    public void A_page_that_read_nothing_is_not_kept()
    {
        using var pages = new DrawnPages(new ChangeSignal(), _time);

        Assert.Null(pages.Keep(Reader, pages.Version, new Dictionary<string, object?>()));
        Assert.Equal(0, pages.Count);
    }

    [Fact]
    public void Beyond_the_most_the_oldest_goes()
    {
        using var pages = new DrawnPages(new ChangeSignal(), _time);
        var tokens = Enumerable.Range(0, DrawnPages.Most + 1).Select(_ => pages.Keep(Reader, pages.Version, Reads) ?? "").ToList();

        Assert.Equal(DrawnPages.Most, pages.Count);
        Assert.Empty(pages.Take(tokens[0], Reader));
        Assert.NotEmpty(pages.Take(tokens[1], Reader));
    }

    [Fact]
    public void What_nobody_fetches_goes_by_itself()
    {
        using var pages = new DrawnPages(new ChangeSignal(), _time);
        pages.Keep(Reader, pages.Version, Reads);
        _time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(0, pages.Count);
    }
}
