using System.Reflection;
using System.Runtime.Loader;
using BusinessOS.Build;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Module = BusinessOS.Build.Folders.Module;
using RuntimeAppBuilder = BusinessOS.Runtime.Definitions.AppBuilder;

namespace BusinessOS.Tests.Integration.Compiler;

/// <summary>Compiled apps started within the test on an embedded database, as a host starts them.</summary>
internal sealed class RandomTenant : IAsyncDisposable
{
    private readonly TestTenant _tenant;
    private readonly IReadOnlyList<Assembly> _assemblies;

    private readonly ModuleContext _context;

    private RandomTenant(TestTenant tenant, IReadOnlyList<Assembly> assemblies, ModuleContext context) =>
        (_tenant, _assemblies, _context) = (tenant, assemblies, context);

    public static async Task<RandomTenant> StartAsync(BuiltWorkspace workspace)
    {
        var context = new ModuleContext();
        List<Assembly> assemblies = [.. workspace.Modules().Select(context.Load)];
        var tenant = await TestTenant.StartAsync(new AppCatalog([.. assemblies.Select(Define)]), null);
        return new(tenant, assemblies, context);
    }

    /// <summary>Makes records of every entity, and asks for them in every way a page, a role or a list can.</summary>
    public async Task UseAsync()
    {
        await _tenant.Services.AddDemoRecordsAsync(CancellationToken.None);
        foreach (var app in _tenant.Catalog.Apps)
        {
            var administrator = TestTenant.Administrator();
            foreach (var entity in app.Entities)
            {
                await ListAsync(entity, administrator, mustFind: entity.Line is null);
                foreach (var role in app.Roles)
                {
                    await ListAsync(entity, TestTenant.Person("member@example.com", $"{app.Id}.{role.Name}"), mustFind: false);
                }
            }
        }

        foreach (var condition in ConditionsOfPages())
        {
            var type = condition.Expression.Parameters[0].Type;
            await _tenant.Gate(TestTenant.Administrator()).ListAsync(_tenant.Catalog.Of(type), new RecordQuery { Where = condition }, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _tenant.DisposeAsync();
        _context.Unload();
    }

    private async Task ListAsync(EntityDefinition entity, Actor actor, bool mustFind)
    {
        var gate = _tenant.Gate(actor);
        if (!gate.May(entity, Operations.Read))
        {
            return;
        }

        var query = mustFind
            ? new RecordQuery { Sort = [.. entity.Fields.Where(f => f.Kind != FieldKind.File).Select(f => new Sort(f, true))] }
            : new RecordQuery { Search = "a" };
        var page = await gate.ListAsync(entity, query, CancellationToken.None);
        if (mustFind && page.Items.Count == 0)
        {
            throw new InvalidOperationException($"No record of {entity.FullName} could be made.");
        }
    }

    /// <summary>The conditions of the apps' own pages and cards.</summary>
    private IEnumerable<Condition> ConditionsOfPages() => _assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.FieldType == typeof(Condition))
        .Select(field => field.GetValue(null))
        .OfType<Condition>();

    private static AppDefinition Define(Assembly assembly)
    {
        var app = new RuntimeAppBuilder { Currency = "EUR" };
        var type = assembly.GetExportedTypes().Single(t => typeof(IAppModule).IsAssignableFrom(t) && !t.IsAbstract);
        ((IAppModule)Activator.CreateInstance(type)!).Define(app);
        return app.Build();
    }

    /// <summary>Finds apps that use each other; everything else is the test's own.</summary>
    private sealed class ModuleContext() : AssemblyLoadContext("random apps", isCollectible: true)
    {
        private readonly Dictionary<string, Assembly> _loaded = new(StringComparer.Ordinal);

        public Assembly Load(Module module)
        {
            using var assembly = new MemoryStream([.. module.Assembly]);
            return _loaded[module.Name] = LoadFromStream(assembly);
        }

        protected override Assembly? Load(AssemblyName name) => _loaded.GetValueOrDefault(name.Name ?? "");
    }
}
