using System.Collections.Immutable;
using System.Text.Json;
using BusinessOS.Build.Seeds;

namespace BusinessOS.Build.Folders;

/// <summary>
/// The folder a host loads: assemblies with their symbols, and <c>modules.json</c> that names them in order. The list is
/// replaced last and by a move, so that a host that watches it never sees half of a version; assemblies carry their
/// content's hash in the name, so that a new version never overwrites a file in use.
/// </summary>
public static class ModulesFolder
{
    public const string List = "modules.json";

    public const string SeedEnding = ".seed.json";

    private static readonly JsonSerializerOptions Seeds = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(string folder, IReadOnlyList<Module> modules)
    {
        Directory.CreateDirectory(folder);
        var entries = new List<Entry>();
        foreach (var module in modules)
        {
            var name = $"{module.Name}.{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(module.Assembly.AsSpan()))[..12]}";
            WriteOnce(Path.Combine(folder, name + ".dll"), module.Assembly);
            WriteOnce(Path.Combine(folder, name + ".pdb"), module.Symbols);
            entries.Add(new Entry(name + ".dll", module.App, module.Version, module.Places, WriteSeeds(folder, module)));
        }

        var staged = Path.Combine(folder, List + ".new");
        File.WriteAllText(staged, JsonSerializer.Serialize(entries, Json));
        File.Move(staged, Path.Combine(folder, List), overwrite: true);
        RemoveOthers(folder, entries);
    }

    /// <summary>The records that come with an app, as a host reads them.</summary>
    internal static string SeedText(IReadOnlyList<SeedTable> seeds) => JsonSerializer.Serialize(seeds, Seeds);

    /// <returns>The file of the module's records; null when it has none.</returns>
    private static string? WriteSeeds(string folder, Module module)
    {
        if (module.Seeds.Count == 0)
        {
            return null;
        }

        var content = System.Text.Encoding.UTF8.GetBytes(SeedText(module.Seeds));
        var name = $"{module.Name}.{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))[..12]}{SeedEnding}";
        WriteOnce(Path.Combine(folder, name), [.. content]);
        return name;
    }

    private static void WriteOnce(string path, ImmutableArray<byte> content)
    {
        if (!File.Exists(path))
        {
            var staged = path + ".new";
            File.WriteAllBytes(staged, [.. content]);
            File.Move(staged, path, overwrite: true);
        }
    }

    private static void RemoveOthers(string folder, List<Entry> entries)
    {
        var kept = entries.Select(e => Path.GetFileNameWithoutExtension(e.Assembly)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*" + SeedEnding).Where(f => !entries.Exists(e => e.Seeds == Path.GetFileName(f))))
        {
            File.Delete(file);
        }

        foreach (var file in Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".dll" or ".pdb"))
        {
            if (!kept.Contains(Path.GetFileNameWithoutExtension(file)))
            {
                File.Delete(file);
            }
        }
    }

    private sealed record Entry(string Assembly, string App, string Version, IReadOnlyDictionary<string, string>? Places, string? Seeds);
}

/// <summary>One app's assembly on its way to a host.</summary>
/// <param name="Name">The assembly's name.</param>
/// <param name="App">The app's id.</param>
public sealed record Module(
    string Name, string App, string Version, ImmutableArray<byte> Assembly, ImmutableArray<byte> Symbols)
{
    /// <summary>Where the rules of access stand, by node; null when that is not known.</summary>
    public IReadOnlyDictionary<string, string>? Places { get; init; }

    /// <summary>The records that come with it.</summary>
    public IReadOnlyList<SeedTable> Seeds { get; init; } = [];
}
