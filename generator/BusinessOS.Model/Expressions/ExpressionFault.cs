namespace BusinessOS.Model.Expressions;

/// <summary>Something wrong with an expression, at a place in it, not yet tied to a file.</summary>
/// <param name="Arguments">What fills the message besides <c>{0}</c>, which names the expression's owner.</param>
internal sealed record ExpressionFault(DiagnosticDescriptor Descriptor, int Start, int Length, params EquatableArray<string> Arguments);
