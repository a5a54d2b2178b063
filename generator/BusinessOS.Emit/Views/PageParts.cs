using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>The lines of a page that is made of parts: the tabs of a detail page, the steps of a wizard.</summary>
internal static class PageParts
{
    public static IEnumerable<string> Of(AppCode code, Page page)
    {
        var tags = new ComponentTags(code);
        foreach (var tab in page.Tabs)
        {
            foreach (var section in tab.Sections)
            {
                yield return $"<{tags.Of("TabSection")} {RazorAttribute.Text(code, "Tab", tab.Title, "pages", page.Name, "tabs", tab.Title, "title")} {string.Join(' ', Attributes(code, page, tab, section))} />";
            }
        }

        for (var i = 0; i < page.Steps.Count; i++)
        {
            yield return $"<{tags.Of("WizardStep")} {string.Join(' ', Attributes(code, page, i))} />";
        }
    }

    private static IEnumerable<string> Attributes(AppCode code, Page page, Tab tab, TabSection section)
    {
        if (section.Title is { } title)
        {
            yield return RazorAttribute.Text(code, "Title", title, "pages", page.Name, "tabs", tab.Title, "groups", title);
        }

        if (section.Fields.Count > 0)
        {
            yield return RazorAttribute.Text("Fields", string.Join(", ", section.Fields));
        }

        if (section is { Related: { } related, By: { } by })
        {
            yield return $"Related=\"typeof({code.Names.TypeOf(related)})\"";
            yield return RazorAttribute.Text("By", by);
        }

        if (section.Show is { } show)
        {
            yield return RazorAttribute.Text("Show", show);
        }
    }

    private static IEnumerable<string> Attributes(AppCode code, Page page, int index)
    {
        var step = page.Steps[index];
        yield return RazorAttribute.Text(code, "Title", step.Title, "pages", page.Name, "steps", step.Title, "title");
        if (step.Help is { } help)
        {
            yield return RazorAttribute.Text(code, "Help", help, "pages", page.Name, "steps", step.Title, "help");
        }

        yield return RazorAttribute.Text("Fields", string.Join(", ", step.Fields));
        if (step.When is not null && page.Entity is { } entity)
        {
            yield return $"When=\"{code.Names.ScopeOfStep(page, index)}.{PageCondition.MemberFor(code, entity)}\"";
        }
    }
}
