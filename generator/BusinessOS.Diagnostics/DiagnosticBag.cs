namespace BusinessOS.Diagnostics;

/// <summary>Gathers a stage's problems, so that all of them are told at once: no duplicates, in the order of the files.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors => _items.Exists(d => d.IsError);

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    public void Add(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        _items.Add(descriptor.At(span, arguments));

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    /// <summary>Everything found so far: problems without a place first, then by file, line, column and code.</summary>
    public EquatableArray<Diagnostic> ToSorted() => Sort(_items);

    /// <summary>The same order for problems that come from several stages.</summary>
    public static EquatableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Distinct()
        .OrderBy(d => d.Span.File, StringComparer.Ordinal)
        .ThenBy(d => d.Span.Line)
        .ThenBy(d => d.Span.Column)
        .ThenBy(d => d.Code, StringComparer.Ordinal)
        .ToEquatableArray();
}
