namespace BusinessOS.Spec;

/// <summary>One text file of an app folder: a path relative to the folder with forward slashes, and its text.</summary>
public sealed record SpecFile(string Path, string Text);
