using System.Text.Json.Nodes;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;
using BusinessOS.Tester.Records;
using Xunit.Sdk;

namespace BusinessOS.Tester;

/// <summary>What the generated tests of an entity share: people, records, and how a broken rule is told.</summary>
public abstract class EntityTests(EntityPlan plan)
{
    protected static Persona Administrator => Persona.Administrator;

    protected static Persona Nobody => Persona.Nobody;

    protected static Persona WithoutRole => Persona.WithoutRole;

    protected EntityPlan Plan { get; } = plan;

    protected Persona Role(string name) => Persona.Of(Plan.App, name, inTeams: false);

    protected Persona RoleInTeams(string name) => Persona.Of(Plan.App, name, inTeams: true);

    private protected async Task<Tenant> TenantAsync() => await Tenant.OfAsync(GetType().Assembly);

    private protected async Task<RecordMaker> MakerAsync() => new(await TenantAsync());

    /// <summary>The record as an object the spec's conditions can be asked of.</summary>
    private protected async Task<Record> ImageAsync(JsonObject json) => await new RecordImage(await TenantAsync()).OfAsync(Plan, json);

    private protected async Task<Made> MakeAsync(Wish wish, Persona who) => await (await MakerAsync()).MakeAsync(Plan, wish, who);

    private protected async Task<Answer> SendAsync(Persona who, HttpMethod method, string address, JsonNode? body = null) =>
        await (await TenantAsync()).SendAsync(who, method, address, body);

    private protected string AddressOf(Made made) => $"{Plan.Address}/{made.Id}";

    private protected bool IsLocked(Made made) => Plan.States.Any(s => s.Name == made.State && s.IsLocked);

    /// <summary>"an Employee".</summary>
    private protected string One => ("AEIO".Contains(Plan.Name[0], StringComparison.Ordinal) ? "an " : "a ") + Plan.Name;

    /// <summary>"a Payment in Locked".</summary>
    private protected string In(Made made) => made.State is null ? One : $"{One} in {made.State}";

    /// <summary>Fails, beginning with the line of the spec whose rule was broken.</summary>
    private protected XunitException Broken(string what, IEnumerable<SpecRule> rules)
    {
        var known = rules.Select(r => (Place: Plan.PlaceOf(r.Node), r.Text)).ToList();
        var place = known.Select(k => k.Place).FirstOrDefault() ?? Plan.PlaceOf(Plan.Node);
        var lines = known.Select(k => $"  {k.Place}: {k.Text}").Distinct();
        return new XunitException($"{place}: {what}\n{string.Join('\n', lines)}".TrimEnd());
    }

    private protected XunitException Broken(string what, string node) => new($"{Plan.PlaceOf(node)}: {what}");

    /// <summary>Another value for a field than the one it has; null where the test knows none.</summary>
    private protected async Task<JsonNode?> AnotherAsync(FieldPlan field, JsonNode? now)
    {
        var maker = await MakerAsync();
        switch (field.Kind)
        {
            case FieldKind.Boolean:
                return JsonValue.Create(now?.GetValue<bool>() is not true);
            case FieldKind.Choice:
                return field.Options.FirstOrDefault(o => o != now?.ToString()) is { } other ? JsonValue.Create(other) : null;
            case FieldKind.MultiChoice:
                return new JsonArray([.. field.Options.Skip((now as JsonArray)?.Count == 1 ? 1 : 0).Take(1).Select(o => (JsonNode?)o)]);
            case FieldKind.Lines or FieldKind.File or FieldKind.Image or FieldKind.Signature or FieldKind.User or FieldKind.Team or FieldKind.Reference or FieldKind.References:
                return null;
        }

        for (var i = 0; i < 6; i++)
        {
            var value = await maker.ValueAsync(Plan, field, Wish.None, RecordMaker.NextNumber(), i, 0);
            if (value is not null && value.ToString() != now?.ToString())
            {
                return value;
            }
        }

        return null;
    }
}
