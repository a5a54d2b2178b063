using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BusinessOS.Build;
using BusinessOS.Model;
using BusinessOS.Model.Describing;
using BusinessOS.Spec.Locking;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Cli.Diffing;

/// <summary>The difference between two versions of an app, as it is printed.</summary>
internal sealed record VersionDifference(IReadOnlyList<SpecChange> Changes, IReadOnlyList<TableChange> Tables)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        WriteIndented = true,
    };

    public static VersionDifference Between((AppSource Source, LockFile Ids, App Model) before, (AppSource Source, LockFile Ids, App Model) after) => new(
        AppDifference.Between(before.Source.Document.App, before.Ids, after.Source.Document.App, after.Ids),
        TableChanges.Between(before.Model, after.Model));

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public string ToText()
    {
        if (Changes.Count + Tables.Count == 0)
        {
            return "Nothing changed.";
        }

        var text = new StringBuilder();
        foreach (var group in Changes.GroupBy(c => (c.About, c.Name)))
        {
            Add(text, Title(group.Key.About, group.Key.Name), group.Select(c => c.Text));
        }

        if (Tables.Count > 0)
        {
            Add(text, "In the database, when it starts", Tables.Select(t => t.Text));
        }

        return text.ToString().TrimEnd();
    }

    private static void Add(StringBuilder text, string title, IEnumerable<string> lines)
    {
        text.Append(title).Append('\n');
        foreach (var line in lines)
        {
            text.Append("  ").Append(line.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        }

        text.Append('\n');
    }

    private static string Title(string about, string name) => about switch
    {
        "app" => "The app",
        "entity" => name,
        _ => $"{char.ToUpperInvariant(about[0])}{about[1..]} {name}",
    };
}
