using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Resolving;

/// <summary>Makes a section of a report.</summary>
internal static class ReportResolver
{
    public static ReportSection Resolve(ReportSectionScope section, FormulaTypes formulas)
    {
        var spec = section.Spec;
        var plain = new ReportSection { Title = spec.Title, Fields = spec.Fields, Text = spec.Text };
        return spec.Table is null ? plain : section is { Rows: { } rows, Via: { } via }
            ? plain with
            {
                Rows = Refs.Of(rows),
                Via = via.Name,
                Lines = section.Lines?.Name,
                Fields = spec.Fields.Count > 0 ? spec.Fields : Columns(rows, via, spec.Sum, formulas),
                Sum = spec.Sum,
            }
            : throw new InvalidOperationException($"The rules let the table '{spec.Table}' through that shows nothing.");
    }

    /// <summary>As in a list, without what is the same in every row, and with all that is added up.</summary>
    private static EquatableArray<string> Columns(EntityScope rows, FieldScope via, EquatableArray<string> sum, FormulaTypes formulas)
    {
        var usual = new DefaultFields(rows, formulas).ForList().Where(name => name != via.Name).ToList();
        return [.. usual, .. sum.Where(name => !usual.Contains(name))];
    }
}
