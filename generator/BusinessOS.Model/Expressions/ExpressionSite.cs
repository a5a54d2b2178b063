using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>A place in a spec where an expression stands.</summary>
/// <param name="App">The app whose roles and enums the expression can name.</param>
/// <param name="Record">The entity whose record is in scope; null where there is none.</param>
/// <param name="Name">What messages call it: "The formula of 'Loan.Late'".</param>
internal sealed record ExpressionSite(
    string Text, AppScope App, string Node, EntityScope? Record, string Name, ExpressionUse Use)
{
    /// <summary>For a hole: what stands before it in its text.</summary>
    public string Before { get; init; } = "";

    public TokenizedExpression Scan() => ExpressionScan.Scan(Text);

    public TypedExpression Type(FormulaTypes formulas) => Scan() is { Fault: null } scan
        ? ExpressionTyper.Type(scan.Tokens, App, Record, formulas)
        : TypedExpression.Unknown;

    public SourceSpan Span => App.Map.Find(Node);

    /// <summary>Tells of a fault at its exact characters, where the expression stands in the file as it is.</summary>
    public void Report(BindContext context, ExpressionFault fault)
    {
        var span = TextPlace.Find(App.Map, Node, Before + Text, Before.Length + fault.Start, fault.Length);
        context.Report(fault.Descriptor, span, [Name, .. fault.Arguments]);
    }
}
