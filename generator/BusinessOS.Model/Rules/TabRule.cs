using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A tab shows something, under a title of its own; what it lists refers to the record, and stands on one tab.</summary>
internal sealed class TabRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tab in scope.Tabs)
        {
            if (!titles.Add(tab.Spec.Title))
            {
                context.Report(PagePartProblems.SameTitle, tab.Span("title"), scope.Name, "tabs", tab.Spec.Title);
            }

            if (tab.Spec.Show.Count + tab.Spec.Related.Count + tab.Spec.Groups.Count + tab.Spec.Fields.Count == 0)
            {
                context.Report(PagePartProblems.EmptyTab, tab.Span(), $"The tab '{tab.Spec.Title}'", scope.Name);
            }

            foreach (var (what, member, _) in tab.FieldLists.Skip(1).Where(group => group.Names.Count == 0))
            {
                context.Report(PagePartProblems.EmptyTab, tab.Span(member[..member.LastIndexOf('/')]), what, scope.Name);
            }

            CheckShown(scope, tab, listed, context);
            if (scope.Entity is { } entity)
            {
                CheckRelated(scope, tab, entity, listed, context);
            }
        }
    }

    private static void CheckShown(PageScope scope, TabScope tab, HashSet<string> listed, BindContext context)
    {
        for (var i = 0; i < tab.Spec.Show.Count; i++)
        {
            var part = tab.Spec.Show[i];
            if (!PageKinds.TabParts.Contains(part))
            {
                context.Report(PagePartProblems.UnknownPart, tab.Span($"show/{i}"), tab.Spec.Title, part, Suggestion.For(part, PageKinds.TabParts));
            }
            else if (!listed.Add(part))
            {
                context.Report(PagePartProblems.ListedTwice, tab.Span($"show/{i}"), scope.Name, part);
            }
        }
    }

    private static void CheckRelated(PageScope scope, TabScope tab, EntityScope entity, HashSet<string> listed, BindContext context)
    {
        for (var i = 0; i < tab.Spec.Related.Count; i++)
        {
            var written = tab.Spec.Related[i];
            var span = tab.Span($"related/{i}");
            var related = tab.Related[i];
            if (related is { Via: null, WaysHere.Count: > 1 } && !written.Contains('.', StringComparison.Ordinal))
            {
                context.Report(
                    PagePartProblems.UnclearRelation, span, tab.Spec.Title, written, entity.Name,
                    string.Join(", ", related.WaysHere.Select(way => way.FullName)));
            }
            else if (related.Via is null)
            {
                context.Report(
                    PagePartProblems.NotRelated, span, tab.Spec.Title, written, entity.Name,
                    Suggestion.For(written, [.. RelatedScope.Possible(scope.App, entity)]));
            }
            else if (!listed.Add(related.Via.FullName))
            {
                context.Report(PagePartProblems.ListedTwice, span, scope.Name, written);
            }
        }
    }
}
