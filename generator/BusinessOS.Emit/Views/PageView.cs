using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>A page over the records of one entity: list, board, calendar, timeline, gallery, tree, map, detail, form, wizard or report.</summary>
internal sealed record PageView
{
    public const string Components = "BusinessOS.Runtime.Ui.Components";

    // In full, as only few pages have use for their namespaces.
    private const string PublicLayout = "BusinessOS.Runtime.Ui.Shell.PublicLayout";
    private const string AllowAnonymous = "Microsoft.AspNetCore.Authorization.AllowAnonymous";

    public required EquatableArray<string> Routes { get; init; }

    /// <summary>For a page everybody may visit: what the component around it says; null for others.</summary>
    public string? Visit { get; init; }

    /// <summary>The component around such a page.</summary>
    public required string VisitTag { get; init; }

    /// <summary>The layout of such a page, and that nobody needs to sign in.</summary>
    public required EquatableArray<string> Directives { get; init; }

    /// <summary>The component that makes the page, <c>RecordList</c>.</summary>
    public required string Tag { get; init; }

    public required string Attributes { get; init; }

    /// <summary>The lines of a detail page's tabs or a wizard's steps.</summary>
    public required EquatableArray<string> Parts { get; init; }

    public bool HasParts => Parts.Count > 0;

    /// <summary>The page's parameter, for a page that shows one record.</summary>
    public required EquatableArray<string> Parameters { get; init; }

    public static PageView Of(AppCode code, Page page)
    {
        var tags = new ComponentTags(code);
        return new()
        {
            Routes = page.Routes,
            Visit = page.IsPublic ? VisitOf(code, page) : null,
            VisitTag = tags.Of("PublicPage"),
            Directives = page.IsPublic ? [$"@layout {PublicLayout}", $"@attribute [{AllowAnonymous}]"] : [],
            Tag = tags.Of(TagOf(page.Kind)),
            Attributes = string.Join(' ', AttributesOf(code, page)),
            Parts = [.. PageParts.Of(code, page)],
            Parameters = page.Kind switch
            {
                _ when page.IsAboutOne => [$"[{code.Names.All.Parameter}]", $"public {code.Names.All.Guid} Id {{ get; set; }}"],
                PageKind.Form => [$"[{code.Names.All.Parameter}]", $"public {code.Names.All.Guid}? Id {{ get; set; }}"],
                _ => [],
            },
        };
    }

    private static string VisitOf(AppCode code, Page page)
    {
        List<string> attributes = [RazorAttribute.Text(code, "Title", page.Title, "pages", page.Name, "title")];
        if (page.Text.Length > 0)
        {
            attributes.Add(RazorAttribute.Text(code, "Text", page.Text, "pages", page.Name, "text"));
        }

        if (page.Thanks.Length > 0)
        {
            attributes.Add(RazorAttribute.Text(code, "Thanks", page.Thanks, "pages", page.Name, "thanks"));
        }

        return string.Join(' ', attributes);
    }

    private static string TagOf(PageKind kind) => kind switch
    {
        PageKind.List => "RecordList",
        PageKind.Detail => "RecordDetail",
        PageKind.Form => "RecordForm",
        PageKind.Board => "RecordBoard",
        PageKind.Calendar => "RecordCalendar",
        PageKind.Timeline => "RecordTimeline",
        PageKind.Wizard => "RecordWizard",
        PageKind.Gallery => "RecordGallery",
        PageKind.Map => "RecordMap",
        PageKind.Tree => "RecordTree",
        PageKind.Report => "RecordReport",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A dashboard has cards, not records."),
    };

    private static IEnumerable<string> AttributesOf(AppCode code, Page page)
    {
        var entity = page.Entity ?? throw new InvalidOperationException($"The page {page.Name} shows no entity.");
        yield return RazorAttribute.Record(code, entity);
        if (page.IsAboutOne || page.Kind == PageKind.Form)
        {
            yield return "Id=\"Id\"";
        }

        // A report is known to the module, which prints it without its page.
        if (page.Kind == PageKind.Report)
        {
            yield return RazorAttribute.Text("App", code.App.Id);
            yield return RazorAttribute.Text("Name", page.Name);
            yield break;
        }

        yield return RazorAttribute.Text(code, "Title", page.Title, "pages", page.Name, "title");
        if (page.Fields.Count > 0)
        {
            yield return RazorAttribute.Text("Fields", string.Join(", ", page.Fields));
        }

        foreach (var (name, value) in new[] { ("By", page.By), ("Start", page.Start), ("End", page.End), ("View", page.View), ("Image", page.Image) })
        {
            if (value is not null)
            {
                yield return RazorAttribute.Text(name, value);
            }
        }

        if (page.Colours.Count > 0)
        {
            yield return RazorAttribute.Text("Colours", string.Join(", ", page.Colours.Select(c => $"{c.Field} {c.Colour}")));
        }

        if (page.Kind is PageKind.Detail or PageKind.Form or PageKind.Wizard)
        {
            yield break;
        }

        if (page.Where is not null)
        {
            yield return $"Where=\"{code.Names.ScopeOf(page)}.{PageCondition.MemberFor(code, entity)}\"";
        }

        if (page.Sort.Count > 0)
        {
            yield return RazorAttribute.Text("Sort", string.Join(", ", page.Sort.Select(s => s.Descending ? $"{s.Field} desc" : s.Field)));
        }
    }
}
