using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>What a record says of its lines under their columns: the sums it keeps of them.</summary>
internal static class LineTotals
{
    /// <summary>The record's rollup that adds a column up; null when it has none the reader may see.</summary>
    public static FieldDefinition? Of(RecordView owner, FieldDefinition lines, FieldDefinition column) =>
        owner.Entity.Fields.FirstOrDefault(f =>
            f.Rollup is { Measure: RollupMeasure.Sum, Where: null } rollup
            && rollup.Inverse == lines.Name && rollup.Measured == column.Name
            && !owner.Hidden.Contains(f.Name));
}
