using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using Spectre.Console;

namespace BusinessOS.Cli.Running;

/// <summary>
/// The app folder behind a text that is run directly. The same text runs the same folder again, whatever was changed in
/// it by hand; another text replaces the folder only if it still is what its own text yields.
/// </summary>
internal sealed class AppOfText(CliEnvironment environment, AuthorKind author, string apps)
{
    public async Task<Outcome<string>> MakeAsync(string file, CancellationToken cancellationToken)
    {
        var text = await new RequirementsReader(environment).ReadAsync(file, cancellationToken);
        if (!text.Succeeded)
        {
            return new(null, text.Diagnostics);
        }

        if (FolderOf(text.Value) is { } known)
        {
            environment.Messages.WriteLine($"This text was made into {known} before; running that.");
            return new(known);
        }

        var drafted = await new Drafting(environment, author).DraftAsync(text.Value, cancellationToken);
        if (!drafted.Succeeded)
        {
            return new(null, drafted.Diagnostics);
        }

        environment.Output.WriteLine(drafted.Value.Plan);
        var folder = Path.Combine(apps, drafted.Value.App.Id);
        if (Directory.Exists(folder))
        {
            if (!await IsAsGeneratedAsync(folder, cancellationToken))
            {
                return new(null, [CliDiagnostics.AppWasEdited.At(SourceSpan.None, folder)]);
            }

            Directory.Delete(folder, recursive: true);
        }

        var created = AppFolder.Create(folder, drafted.Value.Files);
        return created with { Diagnostics = [.. drafted.Diagnostics, .. created.Diagnostics] };
    }

    private string? FolderOf(string text) =>
        !Directory.Exists(apps)
            ? null
            : Directory.EnumerateDirectories(apps)
                .FirstOrDefault(d => Read(Path.Combine(d, AppFolder.Requirements)) == text.TrimEnd() + "\n");

    private async Task<bool> IsAsGeneratedAsync(string folder, CancellationToken cancellationToken)
    {
        if (Read(Path.Combine(folder, AppFolder.Requirements)) is not { } text)
        {
            return false;
        }

        var again = await new Drafting(environment, AuthorKind.Embedded).DraftAsync(text, cancellationToken);
        return again.Value is { } drafted && drafted.Files.Select(f => f.Path).Order(StringComparer.Ordinal).SequenceEqual(PathsIn(folder))
            && drafted.Files.All(f => Read(Path.Combine(folder, f.Path)) == f.Text);
    }

    private static IEnumerable<string> PathsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(p => p != AppFolder.Lock)
            .Order(StringComparer.Ordinal);

    private static string? Read(string file) => File.Exists(file) ? File.ReadAllText(file) : null;
}
