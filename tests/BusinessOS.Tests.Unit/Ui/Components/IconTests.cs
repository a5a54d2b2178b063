using BusinessOS.Runtime.Ui.Components;
using BusinessOS.Spec;
using Bunit;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

public sealed class IconTests
{
    [Fact]
    public void There_is_a_picture_for_every_icon_a_menu_can_name()
    {
        using var context = new BunitContext();

        Assert.All(MenuIcons.All, name => Assert.NotEmpty(context.Render<Icon>(p => p.Add(i => i.Name, name)).Find("path").GetAttribute("d")!));
    }
}
