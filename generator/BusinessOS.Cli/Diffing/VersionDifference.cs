using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BusinessOS.Build;
using BusinessOS.Model;
using BusinessOS.Model.Describing;
using BusinessOS.Spec;
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

    public static VersionDifference Between((AppSource Source, LockFile Ids, Workspace Model) before, (AppSource Source, LockFile Ids, Workspace Model) after)
    {
        var (old, now) = (before.Source.Document.App, after.Source.Document.App);
        return new(
            AppDifference.Between(old, before.Ids, now, after.Ids),
            [.. TableChanges.Between(AppOf(before.Model, old.Id), AppOf(after.Model, now.Id)), .. OfExtended(old, before.Model, now, after.Model)]);
    }

    /// <summary>What becomes of the tables of other apps by what this one adds to them.</summary>
    private static IEnumerable<TableChange> OfExtended(AppSpec old, Workspace before, AppSpec now, Workspace after) =>
        from app in old.Overlays.Concat(now.Overlays).Select(o => o.App).Distinct(StringComparer.Ordinal)
        where before.Apps.Any(a => a.Id == app) && after.Apps.Any(a => a.Id == app)
        from change in TableChanges.Between(AppOf(before, app), AppOf(after, app))
        select change;

    private static App AppOf(Workspace workspace, string id) => workspace.Apps.First(a => a.Id == id);

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
