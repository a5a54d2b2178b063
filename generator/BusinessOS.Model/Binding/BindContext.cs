using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Binding;

/// <summary>What the rules share: the names of the workspace, what its expressions yield, and the problems found so far.</summary>
internal sealed class BindContext
{
    private readonly DiagnosticBag _problems = new();

    /// <param name="found">Problems that were found before.</param>
    public BindContext(WorkspaceScope workspace, BindOptions options, IEnumerable<Diagnostic> found)
    {
        _problems.AddRange(found);
        Workspace = workspace;
        Options = options;
        Formulas = new FormulaTypes(workspace);
    }

    public WorkspaceScope Workspace { get; }

    public BindOptions Options { get; }

    public FormulaTypes Formulas { get; }

    /// <summary>The files of each app, by its id: what stands in others was put into it.</summary>
    public ILookup<string, string> Files { get; init; } = Array.Empty<string>().ToLookup(file => file);

    public bool HasErrors => _problems.HasErrors;

    public EquatableArray<Diagnostic> Problems => _problems.ToSorted();

    /// <summary>Whether the app's owner wrote the node, rather than another app that adds to it.</summary>
    public bool IsOwn(AppScope app, string node) =>
        app.Map.Find(node) is var span && (span.IsNone || Files[app.Spec.Id].Contains(span.File));

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        _problems.Add(descriptor, span, arguments);
}
