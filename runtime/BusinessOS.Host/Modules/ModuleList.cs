using System.Text.Json;
using BusinessOS.Runtime.Seeding;

namespace BusinessOS.Host.Modules;

/// <summary>The apps to load, in order, as <c>modules.json</c> names them.</summary>
internal sealed record ModuleList(string Folder, IReadOnlyList<ModuleEntry> Entries)
{
    public const string FileName = "modules.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The records that come with the apps.</summary>
    public IReadOnlyList<SeedSource> Seeds =>
    [
        .. Entries.Where(e => e.Seeds is not null && File.Exists(Path.Combine(Folder, e.Seeds)))
            .Select(e => new SeedSource(e.App, e.Seeds ?? "", () => File.OpenRead(Path.Combine(Folder, Path.GetFileName(e.Seeds ?? ""))))),
    ];

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
/// <param name="Seeds">The file of the records that come with it; null for none.</param>
/// <param name="Places">Where the app's rules stand in its spec, by node; null where that is not known.</param>
internal sealed record ModuleEntry(string Assembly, string App, string Version, Dictionary<string, string>? Places = null, string? Seeds = null);
