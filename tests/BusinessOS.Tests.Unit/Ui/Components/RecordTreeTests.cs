using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Ui.Components;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

/// <summary>Loans that stand below each other, by the reference that leads elsewhere in the fixture app.</summary>
public sealed class RecordTreeTests
{
    [Fact]
    public void What_is_at_the_top_is_open_and_the_rest_opens_by_a_button_or_an_arrow()
    {
        using var tenant = new Tenant("Manager");
        var top = Below(tenant, null, "LN-1");
        var middle = Below(tenant, top, "LN-2");
        Below(tenant, middle, "LN-3");
        var tree = Open(tenant);
        Assert.Equal(["LN-1", "LN-2"], Titles(tree));

        tree.FindAll(".tree-row")[1].KeyDown(new KeyboardEventArgs { Key = "ArrowRight" });
        Assert.Equal(["LN-1", "LN-2", "LN-3"], Titles(tree));

        tree.Find("button[aria-label^='What is below LN-1']").Click();
        Assert.Equal(["LN-1"], Titles(tree));
        Assert.Equal("false", tree.Find("button[aria-expanded]").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void A_new_record_can_be_made_below_another_by_those_who_may()
    {
        using var manager = new Tenant("Manager");
        using var desk = new Tenant("Desk");
        var top = Below(manager, null, "LN-1");
        Below(desk, null, "LN-1");

        Assert.Equal($"/equipment-loans/loans/new?Equipment={top.Id:D}", Open(manager).Find("a.tree-new").GetAttribute("href"));
        Assert.Empty(Open(desk).FindAll("a.tree-new"));
    }

    [Fact]
    public void Crowded_levels_are_cut_with_a_note_and_many_at_the_top_begin_closed()
    {
        using var tenant = new Tenant("Manager");
        var first = Below(tenant, null, "LN-0000");
        Below(tenant, first, "LN-9999");
        for (var i = 1; i < 405; i++)
        {
            Below(tenant, null, $"LN-{i:0000}");
        }

        var tree = Open(tenant);

        Assert.Equal(400, Titles(tree).Length);
        Assert.DoesNotContain("LN-9999", Titles(tree));
        Assert.Contains("The list", tree.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gallery_shows_a_place_for_the_picture_the_state_and_what_is_chosen()
    {
        using var tenant = new Tenant("Manager");
        var loan = tenant.Loan(LoanStatus.Out);

        // The fixture has no pictures: any field that is not one stands for a record without its picture.
        var gallery = tenant.Render<RecordGallery<Loan>>(p => p.Add(g => g.Image, "Number").Add(g => g.Sort, "DueOn desc"));

        Assert.Empty(gallery.FindAll("img"));
        Assert.Equal($"/equipment-loans/loans/{loan.Id:D}", gallery.Find(".gallery-card a[data-row]").GetAttribute("href"));
        Assert.Equal("Out", gallery.Find(".gallery-card .chip").TextContent.Trim());
        Assert.Contains("due on", gallery.Find(".gallery-sort summary").TextContent, StringComparison.Ordinal);
    }

    private static Loan Below(Tenant tenant, Loan? above, string number)
    {
        var loan = tenant.Loan(LoanStatus.Out, number);
        loan.EquipmentId = above?.Id;
        return loan;
    }

    private static IRenderedComponent<RecordTree<Loan>> Open(Tenant tenant) => tenant.Render<RecordTree<Loan>>(p => p.Add(t => t.By, "Equipment").Add(t => t.Sort, "Number"));

    private static string[] Titles(IRenderedComponent<RecordTree<Loan>> tree) => [.. tree.FindAll("a[data-row]").Select(a => a.TextContent.Trim()[..Math.Min(7, a.TextContent.Trim().Length)])];
}
