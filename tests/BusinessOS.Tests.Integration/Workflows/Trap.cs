namespace BusinessOS.Tests.Integration.Workflows;

/// <summary>Something an expression of a test's workflow runs into: lets a test end a process in the middle of a step.</summary>
internal static class Trap
{
    private static readonly AsyncLocal<Action?> Set = new();

    public static void Arm(Action action) => Set.Value = action;

    public static void Disarm() => Set.Value = null;

    /// <summary>Used in expressions: gives the value back, unless the trap is armed.</summary>
    public static T Pass<T>(T value)
    {
        Set.Value?.Invoke();
        return value;
    }
}
