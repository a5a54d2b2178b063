using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>
/// What is asked of a table again and again, the conditions of pages and cards, finds its records by an index. Yes or no
/// tells too little for one to help.
/// </summary>
internal sealed class IndexUseRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var site in scope.Pages.SelectMany(ExpressionSites.OfPage))
        {
            if (site.Record is { } asked && asked.App == scope)
            {
                Check(asked, [.. NamesIn(site)], site.Name, site.Span, context);
            }
        }
    }

    private static void Check(EntityScope entity, HashSet<string> names, string what, SourceSpan span, BindContext context)
    {
        var asked = entity.Fields.Where(field => names.Contains(field.Name) && field is { IsWritable: true, Kind.Name: not FieldTypes.Boolean }).ToList();
        if (asked.Count > 0 && !names.Any(name => IsIndexed(entity, name)))
        {
            var first = asked[0].Name;
            context.Report(RecordProblems.NoIndex, span, what, string.Join(" and ", asked.Select(field => $"'{field.Name}'")), entity.Name, first);
        }
    }

    private static bool IsIndexed(EntityScope entity, string name) =>
        name == "Status"
        || entity.FindField(name) is { } field && (field.HasId || field.IsReferences || field.IsTeam || field.IsAutoNumber || field.Spec.Unique)
        || entity.Spec.Indexes.Any(index => SortText.Read(index.Fields[0])?.Field == name)
        || entity.Spec.Unique.Any(rule => rule.When is null && rule.Fields.Count > 0 && rule.Fields[0] == name);

    /// <summary>The record's own members; what follows a dot is another's.</summary>
    private static IEnumerable<string> NamesIn(ExpressionSite site)
    {
        var tokens = site.Scan().Tokens;
        return tokens
            .Where((token, i) => token.Kind == TokenKind.Identifier && (i == 0 || !tokens[i - 1].IsOperator(".") && !tokens[i - 1].IsOperator("?.")))
            .Select(token => token.Text);
    }
}
