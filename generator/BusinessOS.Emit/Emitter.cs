using System.Collections.Immutable;
using BusinessOS.Emit.Names;
using BusinessOS.Emit.Templating;

namespace BusinessOS.Emit;

/// <summary>
/// Prints an app's C# and Razor, all of it in memory. The same model always gives the same text. What a template prints
/// is kept, so that of an app that changed a little, little is printed again.
/// </summary>
public sealed class Emitter(TemplateSet templates)
{
    private readonly Dictionary<string, (PendingFile File, string Text)> _printed = new(StringComparer.Ordinal);
    private readonly TemplatePrinter _printer = new(templates);

    public Emitter()
        : this(TemplateSet.Embedded)
    {
    }

    /// <summary>The app's generated files by path. Files that do not depend on what changed are the same strings as before.</summary>
    public ImmutableSortedDictionary<string, string> Print(Workspace workspace, App app)
    {
        var code = new AppCode(workspace, app);
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var file in TemplateTable.PerApp.Concat(TemplateTable.PerNode).SelectMany(row => row.FilesOf(code)))
        {
            files.Add(file.Path, TextOf(file));
        }

        foreach (var gone in _printed.Keys.Where(path => !files.ContainsKey(path)).ToList())
        {
            _printed.Remove(gone);
        }

        return files.ToImmutable();
    }

    /// <summary>The app's generated files by path, from nothing.</summary>
    public static ImmutableSortedDictionary<string, string> Emit(App app, Workspace workspace) => new Emitter().Print(workspace, app);

    /// <summary>The tests that prove an app to be what its spec says, by path.</summary>
    /// <param name="places">Where nodes of the spec stand: <c>entities/Loan.yaml:21</c>.</param>
    public static ImmutableSortedDictionary<string, string> EmitTests(App app, Workspace workspace, IReadOnlyDictionary<string, string> places)
    {
        var printer = new TemplatePrinter(TemplateSet.Embedded);
        var code = new AppCode(workspace, app) { Places = places };
        return TemplateTable.Tests.SelectMany(row => row.FilesOf(code))
            .ToImmutableSortedDictionary(f => f.Path, f => printer.Print(f.Template, f.View), StringComparer.Ordinal);
    }

    private string TextOf(PendingFile file)
    {
        if (_printed.TryGetValue(file.Path, out var before) && before.File == file)
        {
            return before.Text;
        }

        var text = _printer.Print(file.Template, file.View);
        _printed[file.Path] = (file, text);
        return text;
    }
}
