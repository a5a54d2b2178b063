using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>
/// A report's texts have fields in their holes and nothing else: what stands there is read through the gate, for whoever reads
/// the report.
/// </summary>
internal static class ReportTexts
{
    public static void Check(PageScope scope, EntityScope entity, string node, string? text, BindContext context)
    {
        if (text is null)
        {
            return;
        }

        var (parts, faults) = TemplateReader.Read(text, node);
        foreach (var fault in faults)
        {
            context.Report(fault.Descriptor, TextPlace.Find(scope.Map, node, text, fault.Start, fault.Length), $"A text of the report '{scope.Name}'");
        }

        foreach (var hole in parts.Where(part => part.Format is not null))
        {
            context.Report(TemplateProblems.FormatInReport, TextPlace.Find(scope.Map, node, text, hole.Offset, hole.Text.Length), scope.Name, hole.Text.Trim());
        }

        var possible = ShownFields.NamesOf(entity).Where(name => entity.FindField(name) is not { IsLines: true }).ToList();
        foreach (var hole in parts.Where(part => part.Expression is not null && !string.IsNullOrWhiteSpace(part.Text) && !possible.Contains(part.Text.Trim())))
        {
            context.Report(
                ReportProblems.UnknownHole, TextPlace.Find(scope.Map, node, text, hole.Offset, hole.Text.Length), scope.Name, hole.Text, entity.Name,
                Suggestion.For(hole.Text.Trim(), possible));
        }
    }
}
