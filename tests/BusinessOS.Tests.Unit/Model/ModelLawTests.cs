using System.Collections;
using System.Globalization;
using BusinessOS.Model;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using Xunit;

namespace BusinessOS.Tests.Unit.Model;

/// <summary>What holds for every model, whatever app it is of.</summary>
public sealed class ModelLawTests
{
    [Fact]
    public void Same_specs_give_equal_workspaces_with_equal_hashes()
    {
        var first = Bound.Workspace(LoanApp.Loans, LoanApp.Crm);
        var second = Bound.Workspace(LoanApp.Loans, LoanApp.Crm);

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void Order_of_the_apps_does_not_matter()
    {
        var used = Bound.Workspace(LoanApp.Crm, LoanApp.Loans);
        var user = Bound.Workspace(LoanApp.Loans, LoanApp.Crm);

        Assert.Equal(used, user);
        Assert.Equal(["crm", "equipment-loans"], used.Apps.Select(app => app.Id));
    }

    [Fact]
    public void Indentation_and_comments_do_not_matter()
    {
        var indented = string.Join('\n', LoanApp.Crm.Split('\n').Select(line => line.Replace("  ", "    ", StringComparison.Ordinal) + "  # note"));

        Assert.Equal(Bound.Workspace(LoanApp.Crm), Bound.Workspace(indented));
    }

    [Fact]
    public void Culture_of_the_machine_does_not_matter()
    {
        var expected = Bound.Workspace(LoanApp.Loans, LoanApp.Crm, Issues);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, Bound.Workspace(LoanApp.Loans, LoanApp.Crm, Issues));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Order_of_entities_shows_only_in_the_order_of_entities_and_pages()
    {
        var written = Bound.Document(LoanApp.Loans);
        var turned = written with { App = written.App with { Entities = [.. written.App.Entities.Reverse()] } };
        var crm = Bound.Document(LoanApp.Crm);

        var straight = Sorted(Binder.Bind([written, crm]).Value!.Apps[1]);
        var reversed = Sorted(Binder.Bind([turned, crm]).Value!.Apps[1]);

        Assert.Equal(straight, reversed);
    }

    [Fact]
    public void Model_holds_nothing_of_spec_and_yaml()
    {
        var seen = new HashSet<Type>();
        Walk(Bound.Workspace(LoanApp.Loans, LoanApp.Crm), seen);

        var foreign = seen.Where(type => type.Assembly != typeof(Workspace).Assembly && type.Assembly != typeof(object).Assembly
            && !type.IsGenericType && !type.IsEnum);

        Assert.Empty(foreign);
        Assert.Contains(typeof(Assignment), seen);
    }

    [Fact]
    public void Folder_and_single_file_mean_the_same()
    {
        var folder = SpecReader.Read(
        [
            new SpecFile("app.yaml", "app: crm\nname: Customers\nroles: [Sales]\n"),
            new SpecFile("entities/Contact.yaml", "entity: Contact\nfields:\n  Name: text required\n  Email: email\n"),
        ]);

        Assert.Equal(Bound.Workspace(LoanApp.Crm), Binder.Bind([folder.Value!]).Value);
    }

    private const string Issues = """
        app: issues
        name: Issues
        entities:
          InvoiceItem:
            fields:
              IsIn: boolean
              Id2: text
              Indices: choice INITIAL | Is in = INITIAL
            states: Is idle, In progress
        """;

    private static App Sorted(App app) => app with
    {
        Entities = [.. app.Entities.OrderBy(entity => entity.Name, StringComparer.Ordinal)],
        Pages = [.. app.Pages.OrderBy(page => page.Name, StringComparer.Ordinal)],
    };

    private static void Walk(object? node, HashSet<Type> seen)
    {
        if (node is null or string || node.GetType() is { IsPrimitive: true } or { IsEnum: true })
        {
            return;
        }

        seen.Add(node.GetType());
        if (node is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, seen);
            }

            return;
        }

        foreach (var property in node.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
        {
            Walk(property.GetValue(node), seen);
        }
    }
}
