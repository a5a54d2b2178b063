using System.Collections.Immutable;
using BusinessOS.Build.Seeds;
using BusinessOS.Spec;

namespace BusinessOS.Build.Renaming;

/// <summary>Carries a rename into an app's seed files: what they are called, their columns, choices and states. All else stays as it was written.</summary>
public static class SeedRename
{
    private const string Status = "Status";

    /// <param name="seeds">The files by path.</param>
    /// <param name="app">The app that has the node, as it was before.</param>
    public static ImmutableSortedDictionary<string, string> Apply(
        ImmutableSortedDictionary<string, string> seeds, AppSpec app, SpecNode node, string to)
    {
        var entity = app.Entities.FirstOrDefault(e => e.Name == (node.Kind == SpecNodeKind.Entity ? node.Name : node.Entity));
        if (entity is null || node.Kind is not (SpecNodeKind.Entity or SpecNodeKind.Field or SpecNodeKind.Choice or SpecNodeKind.State))
        {
            return seeds;
        }

        var renamed = seeds.ToBuilder();
        foreach (var (path, text) in seeds.Where(s => IsOf(s.Key, entity)))
        {
            renamed.Remove(path);
            var now = node.Kind == SpecNodeKind.Entity ? $"{path[..(path.LastIndexOf('/') + 1)]}{to}.csv" : path;
            renamed[now] = node.Kind == SpecNodeKind.Entity ? text : Renamed(path, text, entity, node, to);
        }

        return renamed.ToImmutable();
    }

    private static bool IsOf(string path, EntitySpec entity) =>
        string.Equals(Path.GetFileNameWithoutExtension(path), entity.Name, StringComparison.OrdinalIgnoreCase);

    private static string Renamed(string path, string text, EntitySpec entity, SpecNode node, string to)
    {
        var lines = SeedLines.Read(path, text, new DiagnosticBag());
        var field = entity.Fields.FirstOrDefault(f => f.Name == (node.Kind == SpecNodeKind.Field ? node.Name : node.Field));
        var called = node.Kind == SpecNodeKind.State ? Status : field?.Name ?? "";
        var column = Enumerable.Range(0, lines.Header.Count).FirstOrDefault(i => Means(lines.Header[i].Text, called, field?.Label), -1);
        if (column < 0)
        {
            return text;
        }

        var label = node.Kind == SpecNodeKind.State
            ? entity.States.FirstOrDefault(s => s.Name == node.Name)?.Label
            : field?.Choices.FirstOrDefault(c => c.Name == node.Name)?.Label;
        var cells = node.Kind == SpecNodeKind.Field ? [lines.Header[column]] : lines.Rows.Where(r => column < r.Count).Select(r => r[column]);
        return Replaced(text, cells.Where(c => c.Text is not null), value => node.Kind == SpecNodeKind.Field ? to : Value(value, node.Name, label, to));
    }

    /// <summary>One of a list's words, or the only one.</summary>
    private static string Value(string value, string name, string? label, string to) => string.Join(
        ';', value.Split(';').Select(part => part.Trim() is var word && Means(word, name, label) ? part.Replace(word, to, StringComparison.Ordinal) : part));

    /// <summary>Whether it is the name, or the label the name has of itself; a label of its own stays what it is.</summary>
    private static bool Means(string? written, string name, string? label) =>
        string.Equals(written, name, StringComparison.OrdinalIgnoreCase)
        || (label is null && string.Equals(written, SpecName.ToLabel(name), StringComparison.OrdinalIgnoreCase));

    private static string Replaced(string text, IEnumerable<SeedCell> cells, Func<string, string> change)
    {
        var starts = LineStarts(text);
        foreach (var cell in cells.Reverse())
        {
            var (value, span) = (cell.Text ?? "", cell.Span);
            if (change(value) is var now && now != value)
            {
                // Quotes and blanks around it stay.
                var start = text.IndexOf(value, starts[span.Line - 1] + span.Column - 1, StringComparison.Ordinal);
                text = string.Concat(text.AsSpan(0, start), now, text.AsSpan(start + value.Length));
            }
        }

        return text;
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return starts;
    }
}
