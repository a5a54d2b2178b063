namespace BusinessOS.Build.Folders;

/// <summary>A file that is written or goes.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Text">Its new text; null when the file goes.</param>
public sealed record FileChange(string Path, string? Text);
