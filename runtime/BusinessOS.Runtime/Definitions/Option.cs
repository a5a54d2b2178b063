namespace BusinessOS.Runtime.Definitions;

/// <summary>A value of a choice or a state: the enum's value, its name and what people read.</summary>
/// <param name="FormerNames">What it was called before: stored values and callers may still have these.</param>
public sealed record Option(object Value, string Name, LocalText Text, IReadOnlyList<string> FormerNames)
{
    /// <summary>What people read.</summary>
    public string Label => Text.Current;

    /// <summary>The name of a colour to show it in; null for none of its own.</summary>
    public string? Colour { get; init; }

    /// <summary>Whether a name is this option's, or was, whatever the case.</summary>
    public bool IsCalled(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase) || FormerNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}
