using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>What the formulas of a workspace yield, each found out once.</summary>
internal sealed class FormulaTypes
{
    /// <summary>A chain of formulas longer than this is not followed; the rest of it counts as unknown.</summary>
    private const int MaxChain = 100;

    private readonly Dictionary<string, TypedExpression> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cyclic;
    private int _depth;

    public FormulaTypes(WorkspaceScope workspace)
    {
        Cycles = FormulaGraph.FindCycles(workspace);
        _cyclic = Cycles.SelectMany(cycle => cycle).Select(field => field.Node).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The circles of formulas that need each other.</summary>
    public IReadOnlyList<IReadOnlyList<FieldScope>> Cycles { get; }

    public bool IsCyclic(FieldScope field) => _cyclic.Contains(field.Node);

    /// <summary>
    /// What reading the formula or rollup yields: what <c>as</c> says, or else what its expression or what is measured shows.
    /// </summary>
    public ExprType ResultOf(FieldScope field) => field.Rollup is { } rollup
        ? IsCyclic(field) ? ExprType.Unknown : ResultOf(field.Spec.Measure, rollup)
        : field.IsLookup
        ? field.LookedUp is { } target && !IsCyclic(field) ? FieldExprType.Of(target, this) : ExprType.Unknown
        : field.Spec.As is { } name && FieldKinds.FormulaResults.Contains(name)
        ? FieldExprType.Of(FieldKinds.Find(name)?.Type ?? FieldType.Text)
        : Infer(field).Type;

    private ExprType ResultOf(string? measure, RollupScope rollup)
    {
        if (measure == RollupMeasures.Count)
        {
            return ExprKind.Integer;
        }

        var measured = rollup.Measured is { } field ? FieldExprType.Of(field, this) : ExprType.Unknown;
        return measure == RollupMeasures.Average && measured.Kind == ExprKind.Integer ? ExprKind.Decimal : measured;
    }

    /// <summary>What the formula's expression shows by itself.</summary>
    public TypedExpression Infer(FieldScope field)
    {
        if (_known.TryGetValue(field.Node, out var known))
        {
            return known;
        }

        var scan = ExpressionScan.Scan(field.Spec.Formula ?? "");
        if (scan.Fault is not null || _depth == MaxChain)
        {
            return TypedExpression.Unknown;
        }

        // Stands in while the formula is looked at, so that a circle of formulas ends.
        _known[field.Node] = TypedExpression.Unknown;
        _depth++;
        var typed = ExpressionTyper.Type(scan.Tokens, field.Entity.App, field.Entity, this);
        _depth--;
        _known[field.Node] = typed;
        return typed;
    }
}
