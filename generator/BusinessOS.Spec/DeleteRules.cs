namespace BusinessOS.Spec;

/// <summary>What becomes of a record when the one it refers to is deleted.</summary>
public static class DeleteRules
{
    public const string Restrict = "restrict";

    public const string Clear = "clear";

    public const string Cascade = "cascade";

    public static EquatableArray<string> All { get; } = [Restrict, Clear, Cascade];
}
