namespace BusinessOS.Spec.Patching;

/// <summary>
/// Applies typed changes to a spec. An operation that does not fit is reported and left out, and the others still
/// happen, so that all problems are told at once. What the changed spec means is for the model to judge.
/// </summary>
public static class Patch
{
    public static Outcome<AppSpec> Apply(AppSpec app, IReadOnlyList<Operation> operations)
    {
        var problems = new DiagnosticBag();
        foreach (var operation in operations)
        {
            app = new Patcher(app, operation, problems).Apply();
        }

        return new(app, problems.ToSorted());
    }
}
