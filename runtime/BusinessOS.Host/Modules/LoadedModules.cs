using System.Reflection;
using System.Runtime.Loader;
using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Host.Modules;

/// <summary>
/// One version of the tenant's apps, loaded into a context of its own. Everything but the apps themselves comes from the
/// host, so that their types are the runtime's types.
/// </summary>
internal sealed class LoadedModules
{
    /// <summary>How much memory a process may hold before versions that are replaced have to give theirs back, in bytes.</summary>
    private static readonly long Room = Math.Min(1L << 30, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2);

    /// <summary>
    /// Code that can be unloaded is optimized fully before it first runs, which makes a version three times slower to start.
    /// So versions stay, at some megabytes each, until somebody who edits all day has used up the room.
    /// </summary>
    private readonly ModuleContext _context = new(isCollectible: Environment.WorkingSet > Room);

    private LoadedModules(ModuleList list, string currency, string? country, TimeZoneInfo zone)
    {
        Assemblies = [.. list.Entries.Select(e => _context.Load(list.Folder, e.Assembly))];
        Catalog = new AppCatalog([.. Assemblies.Zip(list.Entries, (a, entry) => Define(a, currency, country, zone, entry.Places ?? []))]);
    }

    public IReadOnlyList<Assembly> Assemblies { get; }

    public AppCatalog Catalog { get; }

    /// <param name="currency">ISO 4217, of amounts that do not say theirs.</param>
    /// <param name="country">ISO 3166, of telephone numbers without a country's code.</param>
    /// <param name="zone">Of date-times that are shown by the organization's clock.</param>
    public static LoadedModules Load(ModuleList list, string currency, string? country, TimeZoneInfo zone) => new(list, currency, country, zone);

    /// <summary>Lets the version go; the memory of its code is freed, if it can be, once nothing refers to it any more.</summary>
    public void Unload()
    {
        if (_context.IsCollectible)
        {
            _context.Unload();
        }
    }

    private static AppDefinition Define(Assembly assembly, string currency, string? country, TimeZoneInfo zone, Dictionary<string, string> places)
    {
        var type = assembly.GetExportedTypes().SingleOrDefault(t => typeof(IAppModule).IsAssignableFrom(t) && !t.IsAbstract)
            ?? throw new UsageException($"{assembly.GetName().Name} is not an app: it has no module class.");
        var app = new AppBuilder { Currency = currency, Country = country, Zone = zone, Places = places };
        ((IAppModule?)Activator.CreateInstance(type))?.Define(app);
        app.Code(assembly.GetExportedTypes());
        return app.Build();
    }

    private sealed class ModuleContext(bool isCollectible) : AssemblyLoadContext("apps", isCollectible)
    {
        private readonly Dictionary<string, Assembly> _loaded = new(StringComparer.Ordinal);

        /// <summary>From bytes, so that the file may be replaced while its code runs.</summary>
        public Assembly Load(string folder, string file)
        {
            var path = Path.Combine(folder, Path.GetFileName(file));
            if (!File.Exists(path))
            {
                throw new UsageException($"'{path}' is named in {ModuleList.FileName} and is not there. Build the apps again.");
            }

            using var assembly = new MemoryStream(File.ReadAllBytes(path));
            var symbols = Path.ChangeExtension(path, ".pdb");
            using var pdb = File.Exists(symbols) ? new MemoryStream(File.ReadAllBytes(symbols)) : null;
            var loaded = LoadFromStream(assembly, pdb);
            _loaded[loaded.GetName().Name ?? ""] = loaded;
            return loaded;
        }

        protected override Assembly? Load(AssemblyName name) => _loaded.GetValueOrDefault(name.Name ?? "");
    }
}
