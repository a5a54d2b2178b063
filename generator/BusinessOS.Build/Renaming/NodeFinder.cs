using BusinessOS.Spec;

namespace BusinessOS.Build.Renaming;

/// <summary>
/// Finds the node a person names: <c>Loan.Deposit</c>, with the app's id before it where several apps have one
/// (<c>crm.Contact.Phone</c>), or the node's path where an app has several (<c>pages/Manager</c>).
/// </summary>
internal static class NodeFinder
{
    /// <param name="all">What can be meant.</param>
    public static Outcome<FoundNode> Find(IReadOnlyList<FoundNode> all, string written)
    {
        var found = all.Where(f => NamesOf(f).Contains(written)).ToList();
        return found switch
        {
            [var one] => new(one),
            [] => Fail(RenameDiagnostics.Unknown.At(SourceSpan.None, written, string.Join(", ", all.Select(f => $"'{f.App.Id}'").Distinct()), Nearest(all, written))),
            _ => Fail(RenameDiagnostics.Ambiguous.At(
                SourceSpan.None,
                written,
                string.Join(" or ", found.Select(f => $"the {f.Node.Word} {f.App.Id}.{f.Node.FullName}")),
                string.Join(" or ", found.Select(f => $"{f.App.Id}/{f.Node.Path}")))),
        };
    }

    private static Outcome<FoundNode> Fail(Diagnostic problem) => new(null, [problem]);

    private static string[] NamesOf(FoundNode found) =>
        [found.Node.FullName, $"{found.App.Id}.{found.Node.FullName}", found.Node.Path, $"{found.App.Id}/{found.Node.Path}"];

    private static string Nearest(IReadOnlyList<FoundNode> all, string written) =>
        NearestName.Find(written, all.Select(f => f.Node.FullName)) is { } near
        || (near = NearestName.Find(written, all.Select(f => $"{f.App.Id}.{f.Node.FullName}"))) is not null
            ? $"Did you mean '{near}'?"
            : "Name an entity (Loan), a field (Loan.Deposit), a choice (Loan.Priority.High), a state, a transition, a role, a page or a workflow.";
}
