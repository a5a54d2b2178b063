using System.Collections.Immutable;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Build.Folders;

/// <summary>Reads apps from disk together with the packs they use.</summary>
public sealed class SourceReader(PackLibrary packs)
{
    /// <param name="paths">App folders or single files.</param>
    /// <param name="nameOf">How problems name a file: from its full path.</param>
    public Outcome<SourceSet> Read(IReadOnlyList<string> paths, Func<string, string> nameOf)
    {
        var problems = new List<Diagnostic>();
        var apps = new List<AppSource>();
        var folders = new List<string>();
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(paths);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            var files = AppFolder.Read(path);
            problems.AddRange(files.Diagnostics);
            if (!files.Succeeded)
            {
                continue;
            }

            string Name(string file) => file.Length == 0 ? nameOf(path) : nameOf(Path.Combine(files.Value.Folder, file));
            var read = SpecReader.Read(files.Value.Spec);
            problems.AddRange(read.Diagnostics.Select(d => d with { Span = Renamed(d.Span, Name) }));
            foreach (var file in files.Value.Spec)
            {
                texts[Name(file.Path)] = file.Text;
            }

            foreach (var (file, text) in files.Value.Code)
            {
                texts[Name(file)] = text;
            }

            if (read.Value is null)
            {
                continue;
            }

            folders.Add(files.Value.Folder);
            known.Add(read.Value.App.Id);
            apps.Add(new AppSource(
                Renamed(read.Value, Name),
                files.Value.Code.ToImmutableSortedDictionary(c => Name(c.Key), c => c.Value, StringComparer.Ordinal)));
            foreach (var used in read.Value.App.Uses.Where(known.Add))
            {
                if (packs.FolderOf(used) is { } folder && !paths.Any(p => IsApp(p, used)))
                {
                    waiting.Enqueue(folder);
                }
            }
        }

        return new(new SourceSet([.. apps], [.. folders], texts.ToImmutable()), [.. problems]);
    }

    /// <summary>Whether a path that is still to be read is the app of this id, so that the installed pack gives way to it.</summary>
    private static bool IsApp(string path, string id) =>
        AppFolder.Read(path).Value is { } files && SpecReader.Read(files.Spec).Value?.App.Id == id;

    private static SourceSpan Renamed(SourceSpan span, Func<string, string> name) =>
        span.IsNone ? span : span with { File = name(span.File) };

    private static SpecDocument Renamed(SpecDocument document, Func<string, string> name) => document with
    {
        Map = new SourceMap(
            document.Map.Spans.ToImmutableDictionary(s => s.Key, s => Renamed(s.Value, name), StringComparer.Ordinal),
            document.Map.Texts.ToImmutableDictionary(t => name(t.Key), t => t.Value, StringComparer.Ordinal)),
    };
}
