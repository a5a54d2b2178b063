using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using BusinessOS.Tester.Plans;
using BusinessOS.Tester.Records;

namespace BusinessOS.Tester.Hosting;

/// <summary>The running apps the tests of an assembly ask, and who they can ask as. There is one for each assembly of tests.</summary>
public sealed class Tenant
{
    private static readonly ConcurrentDictionary<Assembly, Lazy<Task<Tenant>>> Running = new();

    private readonly ConcurrentDictionary<string, Lazy<Task<Browser>>> _browsers = new();
    private readonly HostRun _host;
    private readonly IReadOnlyDictionary<string, EntityPlan> _plans;

    private Tenant(HostRun host, IReadOnlyDictionary<string, EntityPlan> plans) => (_host, _plans) = (host, plans);

    /// <summary>How a record differs that a guard lets come to a state, by entity and state; null where none was found.</summary>
    internal ConcurrentDictionary<string, Wish?> WaysTo { get; } = new();

    /// <summary>Every entity the tests know.</summary>
    public IEnumerable<EntityPlan> Entities => _plans.Values;

    public static Task<Tenant> OfAsync(Assembly tests) =>
        Running.GetOrAdd(tests, a => new Lazy<Task<Tenant>>(() => StartAsync(a))).Value;

    /// <summary>The entity, by its app and name: <c>crm.Contact</c>.</summary>
    public EntityPlan Plan(string fullName) => _plans[fullName];

    public async Task<Answer> SendAsync(Persona who, HttpMethod method, string address, JsonNode? body = null) =>
        await (await BrowserOfAsync(who)).SendAsync(method, address, body);

    public Task<Answer> GetAsync(Persona who, string address) => SendAsync(who, HttpMethod.Get, address);

    /// <summary>Keeps a file and returns its id.</summary>
    public async Task<string> UploadAsync(string name, string type, byte[] content)
    {
        var answer = await (await BrowserOfAsync(Persona.Administrator)).UploadAsync(name, type, content);
        return answer.Json["id"]?.ToString() ?? throw new InvalidOperationException($"No file can be kept: {answer}");
    }

    private Task<Browser> BrowserOfAsync(Persona who) =>
        _browsers.GetOrAdd(who.Email, _ => new Lazy<Task<Browser>>(() => Browser.OpenAsync(_host.Url, who))).Value;

    private static async Task<Tenant> StartAsync(Assembly tests)
    {
        var plans = tests.GetTypes()
            .Select(t => t.GetField("Plan", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<EntityPlan>()
            .ToDictionary(p => p.FullName, StringComparer.Ordinal);
        var people = plans.Values.Select(p => p.App).DistinctBy(a => a.Id).SelectMany(Persona.AllOf)
            .Append(Persona.Administrator).Append(Persona.WithoutRole);
        return new Tenant(await HostRun.StartAsync(TenantSettings.Of(tests), people), plans);
    }
}
