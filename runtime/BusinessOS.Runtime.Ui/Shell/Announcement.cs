namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>A word after something is done, or could not be. Two with the same text are still two.</summary>
public sealed class Announcement(string text, bool isBad)
{
    public string Text { get; } = text;

    public bool IsBad { get; } = isBad;
}
