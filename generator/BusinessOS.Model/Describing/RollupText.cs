namespace BusinessOS.Model.Describing;

/// <summary>A rollup as it is written in a spec.</summary>
internal static class RollupText
{
    public static string Of(Rollup rollup)
    {
        var of = rollup.Field is { } field ? $"{rollup.Source.Name}.{field}" : rollup.Source.Name;
        var where = rollup.Where is { } condition ? $" where {condition.Text}" : "";
        return $"{rollup.Measure.ToString().ToLowerInvariant()} {of} via {rollup.Via}{where}";
    }
}
