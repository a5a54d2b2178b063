using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>Which formulas and rollups need which, across entities and apps.</summary>
internal static class FormulaGraph
{
    /// <summary>One circle of formulas for every group that need each other.</summary>
    public static IReadOnlyList<IReadOnlyList<FieldScope>> FindCycles(WorkspaceScope workspace)
    {
        var formulas = workspace.Apps
            .SelectMany(app => app.Entities)
            .SelectMany(entity => entity.Fields)
            .Where(field => field.IsComputed)
            .DistinctBy(field => field.Node)
            .ToDictionary(field => field.Node, StringComparer.Ordinal);
        var cycles = Cycles.Find(
            formulas.Keys.ToList(),
            node => NeededBy(formulas[node]).Select(field => field.Node).Where(formulas.ContainsKey));
        return [.. cycles.Select(cycle => cycle.Select(node => formulas[node]).ToList())];
    }

    private static IEnumerable<FieldScope> NeededBy(FieldScope field) => field.Rollup switch
    {
        null => NamedIn(field.Spec.Formula, field.Entity),
        { Source: { } source, Measured: var measured } => NamedIn(field.Spec.Where, source).Concat(measured is null ? [] : [measured]),
        _ => [],
    };

    /// <summary>The formulas that an expression names: the record's own, and those at the end of a chain of references.</summary>
    private static IEnumerable<FieldScope> NamedIn(string? expression, EntityScope record)
    {
        var scan = ExpressionScan.Scan(expression ?? "");
        return scan.Fault is null ? NamedIn(scan.Tokens, record) : [];
    }

    private static IEnumerable<FieldScope> NamedIn(IReadOnlyList<Token> tokens, EntityScope record) =>
        RootNames.In(tokens).Select(root => RootNames.WayFrom(root.Tokens, root.At, record)[^1].Field).Where(end => end is { IsComputed: true }).OfType<FieldScope>();
}
