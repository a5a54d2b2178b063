using System.Text.Json;

namespace BusinessOS.Host.Modules;

/// <summary>The apps to load, in order, as <c>modules.json</c> names them.</summary>
internal sealed record ModuleList(string Folder, IReadOnlyList<ModuleEntry> Entries)
{
    public const string FileName = "modules.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static ModuleList Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new UsageException($"'{folder}' holds no {FileName}. Build the apps first.");
        }

        try
        {
            return new(folder, JsonSerializer.Deserialize<List<ModuleEntry>>(File.ReadAllText(path), Json) ?? []);
        }
        catch (JsonException)
        {
            throw new UsageException($"'{path}' is damaged. Build the apps again.");
        }
    }
}

/// <param name="Assembly">The file's name in the folder.</param>
/// <param name="Places">Where the app's rules stand in its spec, by node; null where that is not known.</param>
internal sealed record ModuleEntry(string Assembly, string App, string Version, Dictionary<string, string>? Places = null);
