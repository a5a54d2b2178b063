namespace BusinessOS.Spec;

/// <summary>The kinds of steps of a workflow, as they are written in a spec.</summary>
public static class StepKinds
{
    public static readonly EquatableArray<string> All = ["set", "create", "mail", "webhook", "run"];
}
