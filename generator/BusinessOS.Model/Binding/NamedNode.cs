namespace BusinessOS.Model.Binding;

/// <summary>Something an owner has named.</summary>
/// <param name="What">What it is, for messages: "field".</param>
/// <param name="Owner">What it belongs to, for messages: "'Loan'".</param>
internal sealed record NamedNode(string What, string Name, string Owner, SourceSpan Span);
