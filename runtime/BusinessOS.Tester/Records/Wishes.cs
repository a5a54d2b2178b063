using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;

namespace BusinessOS.Tester.Records;

/// <summary>
/// Records that may make conditions true or false: those differing in what the conditions speak of. Whether one does is for
/// the condition to say.
/// </summary>
internal static partial class Wishes
{
    private const int Most = 60;
    private const int MostPaired = 12;

    public static IReadOnlyList<Wish> For(Tenant tenant, EntityPlan plan, IEnumerable<SpecRule> rules, Persona who)
    {
        var text = string.Join(' ', rules.Where(r => r.When is not null).Select(r => r.Text));
        var single = Single(tenant, plan, Words(plan, text), who, depth: 1).ToList();
        if (text.Contains("Created", StringComparison.Ordinal) || text.Contains("User", StringComparison.Ordinal))
        {
            single.Add(Wish.None with { IsOwn = true });
        }

        var states = text.Contains("Status", StringComparison.Ordinal) ? plan.States.Skip(1).Select(s => Wish.None with { State = s.Name }) : [];
        single.AddRange(states);
        var pairs = from first in single.Take(MostPaired)
                    from second in single.Take(MostPaired)
                    where !ReferenceEquals(first, second)
                    select first.And(second);
        return [.. new[] { Wish.None }.Concat(single).Concat(pairs).Take(Most)];
    }

    /// <summary>The names conditions speak of; a formula stands for what it is worked out from.</summary>
    private static HashSet<string> Words(EntityPlan plan, string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        for (var before = -1; before != words.Count;)
        {
            before = words.Count;
            words.UnionWith(plan.Fields.Where(f => f.Formula.Length > 0 && words.Contains(f.Name))
                .SelectMany(f => Word().Matches(f.Formula)).Select(m => m.Value).ToList());
        }

        return words;
    }

    private static IEnumerable<Wish> Single(Tenant tenant, EntityPlan plan, HashSet<string> words, Persona who, int depth)
    {
        foreach (var field in plan.Fields.Where(f => f.IsInput && words.Contains(f.Name)))
        {
            foreach (var value in Values(field, who))
            {
                yield return Wish.With(field.Member, value);
            }

            if (!field.Required && field.Kind is not (FieldKind.Boolean or FieldKind.MultiChoice or FieldKind.Tags or FieldKind.Lines))
            {
                yield return Wish.With(field.Member, null);
            }

            if (field.Kind == FieldKind.Reference && field.Target is { } target && depth > 0)
            {
                foreach (var wish in Single(tenant, tenant.Plan(target), words, who, depth - 1))
                {
                    yield return Wish.None with { Targets = new Dictionary<string, Wish> { [field.Member] = wish } };
                }
            }
        }
    }

    private static IEnumerable<JsonNode?> Values(FieldPlan field, Persona who) => field.Kind switch
    {
        FieldKind.Boolean => [JsonValue.Create(true)],
        FieldKind.Choice => field.Options.Skip(1).Select(o => (JsonNode?)JsonValue.Create(o)),
        FieldKind.MultiChoice => [.. field.Options.Skip(1).Select(o => (JsonNode?)new JsonArray(o)), new JsonArray([.. field.Options.Select(o => (JsonNode?)o)])],
        FieldKind.User or FieldKind.Email when !who.IsSignedIn => [],
        FieldKind.User => [JsonValue.Create(who.Id), JsonValue.Create(Persona.Administrator.Id)],
        FieldKind.Email => [JsonValue.Create(who.Email)],
        FieldKind.Integer => Numbers(field).Select(n => (JsonNode?)JsonValue.Create((long)n)),
        FieldKind.Decimal or FieldKind.Money or FieldKind.Percent => Numbers(field).Select(n => (JsonNode?)JsonValue.Create(n)),
        FieldKind.Date => [SampleValues.Day(field, -400), SampleValues.Day(field, 0), SampleValues.Day(field, 400)],
        _ => [],
    };

    private static IEnumerable<decimal> Numbers(FieldPlan field) =>
        new[] { 0m, 1m, 1_000_000m }.Select(n => SampleValues.Nearest(field, n)).Distinct();

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}
