using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Binding;

/// <summary>Amounts in a currency of each record's own: a choice of the record, or of one it refers to, says which.</summary>
internal static class OwnCurrency
{
    private const int MostSteps = 8;

    /// <summary>The way from the field's record to the choice, <c>Currency</c> or <c>Order.Currency</c>; null where all records have the same currency.</summary>
    public static string? PathOf(FieldScope field) => PathOf(field, MostSteps);

    /// <param name="steps">How many fields may still be looked at: those that look at each other are told about elsewhere.</param>
    private static string? PathOf(FieldScope field, int steps) => field switch
    {
        _ when steps == 0 => null,
        { LookedUp: { } looked } => PathOf(looked, steps - 1) is { } path ? string.Join('.', (field.Spec.Formula ?? "").Split('.').SkipLast(1).Select(name => name.Trim()).Append(path)) : null,
        { Rollup: { Measured: { } measured, Via: { } via } } => PathOf(measured, steps - 1) is { } path && path.StartsWith($"{via.Name}.", StringComparison.Ordinal) ? path[(via.Name.Length + 1)..] : null,
        { Spec.Currency: { } written } when !CurrencyCodes.All.Contains(written) => written,
        _ => null,
    };

    /// <summary>The choice at the end of a way of at most one reference; null where there is none.</summary>
    public static FieldScope? At(EntityScope entity, string path) => path.Split('.') switch
    {
        [var own] => entity.FindField(own),
        [var reference, var there] when entity.FindField(reference) is { IsReference: true, Target: { } target } => target.FindField(there),
        _ => null,
    };

    /// <summary>Whether a condition leaves amounts of one currency only, and of which: <c>Currency == PaymentCurrency.EUR &amp;&amp; Paid</c>.</summary>
    public static string? PinnedBy(string? condition, string path)
    {
        if (condition is null || ExpressionScan.Scan(condition) is not { Fault: null, Tokens: var tokens } || tokens.Any(t => t.Kind == TokenKind.Operator && t.Text is "||" or "?" or "!" or "??"))
        {
            return null;
        }

        var parts = string.Concat(tokens.Select(t => t.Text)).Split("&&").Select(part => part.Trim('(', ')').Split("=="));
        foreach (var sides in parts.Where(sides => sides.Length == 2 && sides.Contains(path)))
        {
            var code = sides.First(side => side != path).Split('.')[^1];
            if (CurrencyCodes.All.Contains(code))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>Fields an expression names whose amounts have each record's own currency.</summary>
    public static IEnumerable<string> In(EntityScope entity, string expression)
    {
        var tokens = ExpressionScan.Scan(expression).Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var isMember = i > 1 && tokens[i - 1].IsOperator(".");
            var owner = !isMember ? entity : entity.FindField(tokens[i - 2].Text) is { IsReference: true, Target: { } target } ? target : null;
            if (tokens[i].Kind == TokenKind.Identifier && owner?.FindField(tokens[i].Text) is { } field && PathOf(field) is not null)
            {
                yield return isMember ? $"{tokens[i - 2].Text}.{field.Name}" : field.Name;
            }
        }
    }
}
