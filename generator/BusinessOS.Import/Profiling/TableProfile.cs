namespace BusinessOS.Import.Profiling;

/// <summary>What the rows of a table show.</summary>
/// <param name="Rows">How many were looked at: all of them, unless there are very many.</param>
/// <param name="IsWhole">Whether all of them were.</param>
internal sealed record TableProfile(int Rows, bool IsWhole, IReadOnlyList<ColumnProfile> Columns)
{
    private const int MostRows = 100_000;

    public static TableProfile Of(ISource source, SourceTable table)
    {
        var columns = table.Columns.Select(_ => new ColumnProfile()).ToArray();
        var (rows, isWhole) = (0, true);
        foreach (var row in source.Rows(table))
        {
            if (rows == MostRows)
            {
                isWhole = false;
                break;
            }

            rows++;
            for (var i = 0; i < columns.Length; i++)
            {
                if (row[i] is { } value)
                {
                    columns[i].Add(value);
                }
            }
        }

        return new(rows, isWhole, columns);
    }
}
