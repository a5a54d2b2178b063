namespace BusinessOS.Runtime.Definitions;

/// <summary>A team an app's conditions ask for.</summary>
public sealed record TeamDefinition(string Name, LocalText LabelText, LocalText DescriptionText)
{
    public string Label => LabelText.Current;

    public string Description => DescriptionText.Current;
}
