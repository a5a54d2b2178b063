using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A section shows fields there are, each once; lines stand in a table of their own.</summary>
internal static class ReportFields
{
    /// <param name="shown">Whose fields they are: the record's, or those of a table's rows.</param>
    public static void Check(PageScope scope, ReportSectionScope section, EntityScope shown, BindContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < section.Spec.Fields.Count; i++)
        {
            var name = section.Spec.Fields[i];
            var span = section.Span($"fields/{i}");
            if (!ShownFields.Has(shown, name))
            {
                context.Report(PageProblems.UnknownField, span, $"The page '{scope.Name}'", name, shown.Name, Suggestion.For(name, ShownFields.NamesOf(shown)));
            }
            else if (shown.FindField(name) is { IsLines: true } lines)
            {
                context.Report(LinesProblems.NotAValue, span, $"A section of the page '{scope.Name}'", lines.FullName, lines.Spec.Target ?? "");
            }
            else if (!seen.Add(name))
            {
                context.Report(PageProblems.FieldTwice, span, $"A section of the page '{scope.Name}'", name);
            }
        }
    }
}
