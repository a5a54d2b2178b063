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

    public bool HasErrors => _problems.HasErrors;

    public EquatableArray<Diagnostic> Problems => _problems.ToSorted();

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        _problems.Add(descriptor, span, arguments);
}
