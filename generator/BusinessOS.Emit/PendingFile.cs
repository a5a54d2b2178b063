namespace BusinessOS.Emit;

/// <summary>A file about to be printed. An equal one prints the same text.</summary>
internal sealed record PendingFile(string Template, string Path, object View);
