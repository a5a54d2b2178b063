namespace BusinessOS.Runtime.Definitions;

/// <summary>A role of an app.</summary>
/// <param name="FormerNames">What it was called before: people may have it under these.</param>
public sealed record RoleDefinition(string Name, LocalText LabelText, LocalText DescriptionText, IReadOnlyList<string> FormerNames)
{
    public string Label => LabelText.Current;

    public string Description => DescriptionText.Current;
}
