namespace BusinessOS.Studio.Components.Workbench;

/// <summary>A line of one of the app's files.</summary>
/// <param name="Line">Counts from 1; 0 for the file as a whole.</param>
public sealed record FilePlace(string File, int Line);
