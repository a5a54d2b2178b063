namespace BusinessOS.Assistant.Building;

/// <summary>A role while the app is being built.</summary>
internal sealed record DraftRole(string Key, string Name, int Sentence)
{
    public string Label => Names.Label(Key.Split(' '));
}
