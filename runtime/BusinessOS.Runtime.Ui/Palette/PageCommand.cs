namespace BusinessOS.Runtime.Ui.Palette;

/// <summary>Something the page that is open can do.</summary>
public sealed record PageCommand(string Title, string Icon, Func<Task> RunAsync);
