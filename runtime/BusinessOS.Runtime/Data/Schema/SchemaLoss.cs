namespace BusinessOS.Runtime.Data.Schema;

/// <summary>A column, or a table, whose values no app uses any more.</summary>
/// <param name="Node">What people call it: <c>loans.Loan.Deposit</c>; values put aside by a change of type, <c>loans.Loan.Deposit~text</c>.</param>
/// <param name="Column">Null for the whole table.</param>
internal sealed record SchemaLoss(string Node, TableShape Table, ColumnShape? Column)
{
    /// <summary>Those of the losses a name means: the one of just that name, or else each it fits without its app or what is put aside.</summary>
    public static IReadOnlyList<SchemaLoss> Called(IReadOnlyList<SchemaLoss> losses, string name) =>
        losses.Where(l => l.Node.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } exact
            ? exact
            : [.. losses.Where(l => l.ShortNames().Contains(name, StringComparer.OrdinalIgnoreCase))];

    private IEnumerable<string> ShortNames()
    {
        var field = Node.Split('~')[0];
        foreach (var name in new[] { Node, field })
        {
            yield return name;
            yield return name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }
    }
}
