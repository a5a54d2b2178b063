using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Ui.Looks;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Looks;

public sealed class AppLooksTests
{
    private const string Png = "data:image/png;base64,iVBORw0KGgo=";

    [Fact]
    public void Without_a_theme_nothing_is_asked_for()
    {
        var looks = Looks(Plain("loans"));

        Assert.Null(looks.Address);
        Assert.Null(looks.Mode);
        Assert.Equal("", looks.Css);
    }

    [Fact]
    public void The_organization_looks_as_its_first_app_and_another_one_as_itself_while_it_is_shown()
    {
        var looks = Looks(Plain("desk"), Themed("shop", "#111111"), Themed("books", "#222222"));

        Assert.Contains(":root {\n  --bos-accent: #222222;", looks.Css, StringComparison.Ordinal);
        Assert.Contains(":root:has([data-look=\"shop\"]) {\n  --bos-accent: #111111;", looks.Css, StringComparison.Ordinal);
        Assert.Equal("books", looks.At("/account/login")?.Id);
        Assert.Equal("books", looks.At("/desk/tasks")?.Id);
        Assert.Equal("shop", looks.At("/shop/offers/1")?.Id);
        Assert.Equal("dark", looks.Mode);
    }

    [Fact]
    public void A_picture_has_an_address_that_changes_with_it_and_is_found_there()
    {
        var looks = Looks(Themed("books", "#222222"));

        Assert.Matches("^/static/look/books/logo\\?v=[0-9a-f]{12}$", AppLooks.LogoOf(looks.Organization));
        Assert.Null(AppLooks.IconOf(looks.Organization));
        Assert.Equal("image/png", looks.Find("books", "logo")?.Type);
        Assert.Null(looks.Find("books", "icon"));
        Assert.Null(looks.Find("desk", "logo"));
    }

    private static AppLooks Looks(params AppDefinition[] apps) => new(new AppCatalog(apps));

    private static AppDefinition Plain(string id) => new AppBuilder().App(id, id, "1.0.0", "").Build();

    private static AppDefinition Themed(string id, string accent) => new AppBuilder().App(id, id, "1.0.0", "")
        .Theme(accent, "#ffffff", "#333333", "#444444", "#bbbbbb", "#eeeeee", "#555555", "sharp", "dark", Png)
        .Build();
}
