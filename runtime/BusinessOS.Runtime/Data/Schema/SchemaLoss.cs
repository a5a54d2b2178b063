namespace BusinessOS.Runtime.Data.Schema;

/// <summary>A column, or a table, whose values no app uses any more.</summary>
/// <param name="Node">What people call it: <c>loans.Loan.Deposit</c>.</param>
/// <param name="Column">Null for the whole table.</param>
internal sealed record SchemaLoss(string Node, TableShape Table, ColumnShape? Column)
{
    /// <summary>With the app's id before it or without.</summary>
    public bool IsCalled(string node) =>
        node.Equals(Node, StringComparison.OrdinalIgnoreCase)
        || node.Equals(Node[(Node.IndexOf('.', StringComparison.Ordinal) + 1)..], StringComparison.OrdinalIgnoreCase);
}
