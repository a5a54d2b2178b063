using BusinessOS.Spec;
using BusinessOS.Spec.Writing;

namespace BusinessOS.Tests.Unit.Spec.Writing;

/// <summary>An app's folder put into one file.</summary>
internal static class OneFile
{
    public static IReadOnlyList<SpecFile> Of(AppSpec app)
    {
        var files = SpecWriter.Write(app);
        var text = string.Concat(files[0].Text.Split('\n').Where(l => !IsOrder(l)).Select(l => l + "\n")).TrimEnd('\n') + "\n";
        foreach (var kind in new[] { "entities", "pages", "workflows", "overlays", "texts" })
        {
            var nodes = files.Where(f => f.Path.StartsWith(kind + "/", StringComparison.Ordinal)).ToArray();
            text += nodes.Length == 0 ? "" : $"\n{kind}:\n{string.Join('\n', nodes.Select(Nested))}";
        }

        return [new("app.yaml", text)];
    }

    private static bool IsOrder(string line) => line.StartsWith("entities:", StringComparison.Ordinal)
        || line.StartsWith("pages:", StringComparison.Ordinal)
        || line.StartsWith("workflows:", StringComparison.Ordinal) || line.StartsWith("overlays:", StringComparison.Ordinal)
        || line.StartsWith("texts:", StringComparison.Ordinal);

    private static string Nested(SpecFile file)
    {
        var lines = file.Text.TrimEnd('\n').Split('\n');
        var name = lines[0][(lines[0].IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return string.Concat(lines.Skip(1).Select(l => l.Length == 0 ? "\n" : $"    {l}\n").Prepend($"  {name}:\n"));
    }
}
