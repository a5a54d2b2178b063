using System.Collections.Immutable;
using BusinessOS.Build.Folders;

namespace BusinessOS.Build.Lifting;

/// <summary>
/// Moves what a person wrote into generated files to where it is theirs: partial classes below <c>code/</c>. What comes of
/// it is compiled before anything may be written.
/// </summary>
/// <param name="nameOf">How problems name a file: from its full path.</param>
public sealed class AppLift(AppBuilder builder, PackLibrary packs, Func<string, string> nameOf)
{
    /// <param name="paths">App folders.</param>
    /// <param name="generated">The folder of generated files.</param>
    public LiftOutcome Plan(IReadOnlyList<string> paths, string generated)
    {
        if (paths.FirstOrDefault(File.Exists) is { } single)
        {
            return new(new(null, [LiftDiagnostics.OneFile.At(SourceSpan.None, nameOf(single))]), ImmutableDictionary<string, string>.Empty);
        }

        var sources = new SourceReader(packs).Read(paths, nameOf);
        var texts = sources.Value?.Texts ?? ImmutableDictionary<string, string>.Empty;
        if (!sources.Succeeded)
        {
            return new(new(null, sources.Diagnostics), texts);
        }

        var built = builder.Check(sources.Value.Apps);
        if (!built.Succeeded)
        {
            return new(new(null, built.Diagnostics), texts);
        }

        var emitted = built.Value.EmittedFiles();
        var edited = OutputFolder.Edited(generated, emitted);
        if (!edited.Succeeded)
        {
            return new(new(null, edited.Diagnostics), texts);
        }

        var folders = paths.Zip(sources.Value.Apps).ToDictionary(p => p.Second.Document.App.Id, p => p.First, StringComparer.Ordinal);
        texts = texts.SetItems(edited.Value.Files.Select(f => KeyValuePair.Create(nameOf(Path.Combine(generated, f.Path)), f.Text)));
        var (lifted, problems) = Lift(edited.Value.Files, emitted, folders, generated);
        return problems.Count > 0 ? new(new(null, [.. problems]), texts) : Compiled(paths, lifted, texts);
    }

    private (List<LiftedFile> Lifted, List<Diagnostic> Problems) Lift(
        IEnumerable<EditedFile> edited, IReadOnlyDictionary<string, string> emitted, Dictionary<string, string> folders, string generated)
    {
        var lifted = new List<LiftedFile>();
        var problems = new List<Diagnostic>();
        foreach (var file in edited)
        {
            if (!folders.TryGetValue(file.Path.Split('/')[0], out var folder))
            {
                continue; // an installed pack's, which is not the owner's to add to
            }

            var (text, found) = Lift(file, nameOf(Path.Combine(generated, file.Path)), emitted.GetValueOrDefault(file.Path));
            problems.AddRange(found);
            lifted.Add(new(file.Path, text is null ? null : NewFile(folder, file.Path, lifted), text ?? ""));
        }

        return (lifted, problems);
    }

    private static (string? Text, IReadOnlyList<Diagnostic> Problems) Lift(EditedFile file, string name, string? emitted)
    {
        if (emitted is null || !file.IsCurrent)
        {
            return (null, [LiftDiagnostics.MovedOn.At(SourceSpan.StartOf(name), name)]);
        }

        return file.Path.EndsWith(".cs", StringComparison.Ordinal)
            ? new FileLift(name).Compare(emitted, file.Text)
            : (null, [LiftDiagnostics.NoCSharp.At(SourceSpan.StartOf(name), name)]);
    }

    /// <summary>Compiles the apps with the owner's new files in them.</summary>
    private LiftOutcome Compiled(IReadOnlyList<string> paths, List<LiftedFile> lifted, ImmutableDictionary<string, string> texts)
    {
        var added = lifted.Where(l => l.Owned is not null).ToDictionary(l => l.Owned ?? "", l => l.Text, StringComparer.Ordinal);
        var after = new SourceReader(packs, path => With(AppFolder.Read(path), added)).Read(paths, nameOf);
        var built = after.Then(s => builder.Check(s.Apps));
        return built.Succeeded
            ? new(new(new LiftPlan([.. lifted], built.Value)), texts)
            : new(new(null, [LiftDiagnostics.Mistakes.At(SourceSpan.None), .. built.Diagnostics]), after.Value?.Texts ?? texts);
    }

    private static Outcome<AppFiles> With(Outcome<AppFiles> read, Dictionary<string, string> added) => read.Then(app =>
    {
        var own = added.Where(f => f.Key.StartsWith(app.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(f => KeyValuePair.Create(Path.GetRelativePath(app.Folder, f.Key).Replace('\\', '/'), f.Value));
        return new Outcome<AppFiles>(app with { Code = app.Code.SetItems(own) });
    });

    /// <summary><c>code/Loan.cs</c>, or the first such name that is not taken.</summary>
    private static string NewFile(string folder, string generated, List<LiftedFile> others)
    {
        var name = Path.GetFileName(generated).Split('.')[0];
        return new[] { "", ".Lifted" }.Concat(Enumerable.Range(2, int.MaxValue - 2).Select(n => $".Lifted{n}"))
            .Select(suffix => Path.Combine(folder, "code", $"{name}{suffix}.cs"))
            .First(path => !File.Exists(path) && !others.Exists(l => l.Owned == path));
    }
}
