using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Values;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;

namespace BusinessOS.Tester.Records;

/// <summary>
/// Records that may make conditions true or false: those differing in what the conditions speak of. Whether one does is for
/// the condition to say.
/// </summary>
internal static partial class Wishes
{
    private const int Most = 80;
    private const int MostPaired = 16;

    /// <param name="plans">Every entity, by its app and name.</param>
    public static IReadOnlyList<Wish> For(Func<string, EntityPlan> plans, EntityPlan plan, IEnumerable<SpecRule> rules, Persona who)
    {
        var text = string.Join(' ', rules.Where(r => r.When is not null).Select(r => r.Text));
        var single = Single(plans, plan, Words(plan, text), Literals.Of(text), who, depth: 1).ToList();
        if (text.Contains("Created", StringComparison.Ordinal) || text.Contains("User", StringComparison.Ordinal))
        {
            single.Add(Wish.None with { IsOwn = true });
        }

        var states = text.Contains("Status", StringComparison.Ordinal) ? plan.States.Skip(1).Select(s => Wish.None with { State = s.Name }) : [];
        single.AddRange(states);
        var paired = single.Take(MostPaired).ToList();
        var pairs = paired.SelectMany((first, i) => paired.Skip(i + 1).Where(second => !first.IsAbout(second)).Select(first.And));
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

    private static IEnumerable<Wish> Single(Func<string, EntityPlan> plans, EntityPlan plan, HashSet<string> words, Literals literals, Persona who, int depth)
    {
        foreach (var field in plan.Fields.Where(f => f.IsInput && words.Contains(f.Name)))
        {
            foreach (var value in Values(field, literals, who))
            {
                yield return Wish.With(field.Member, value);
            }

            if (!field.Required && field.Kind is not (FieldKind.Boolean or FieldKind.MultiChoice or FieldKind.Tags or FieldKind.References or FieldKind.Lines))
            {
                yield return Wish.With(field.Member, null);
            }

            if (field.Kind == FieldKind.Reference && field.Target is { } target && depth > 0)
            {
                foreach (var wish in Single(plans, plans(target), words, literals, who, depth - 1))
                {
                    yield return Wish.None with { Targets = new Dictionary<string, Wish> { [field.Member] = wish } };
                }
            }
        }
    }

    private static IEnumerable<JsonNode?> Values(FieldPlan field, Literals literals, Persona who) => field.Kind switch
    {
        FieldKind.Boolean => [JsonValue.Create(true)],
        FieldKind.Choice => field.Options.Skip(1).Select(o => (JsonNode?)JsonValue.Create(o)),
        FieldKind.MultiChoice => [.. field.Options.Skip(1).Select(o => (JsonNode?)new JsonArray(o)), new JsonArray([.. field.Options.Select(o => (JsonNode?)o)])],
        FieldKind.User or FieldKind.Email when !who.IsSignedIn => [],
        FieldKind.User => [JsonValue.Create(who.Id.ToString()), JsonValue.Create(Persona.Administrator.Id.ToString())],
        FieldKind.Team => who.Teams.Select(t => (JsonNode?)JsonValue.Create(t)),
        FieldKind.Email => [JsonValue.Create(who.Email)],
        FieldKind.Text => literals.Texts.Select(t => (JsonNode?)JsonValue.Create(t)),
        FieldKind.Address => literals.Texts.Append("Elsewhere").Select(t => (JsonNode?)new JsonObject { ["city"] = t, ["country"] = Countries.Has(t) ? t : "NO" }),
        FieldKind.Integer => Numbers(field, literals).Select(n => (JsonNode?)JsonValue.Create((long)n)),
        FieldKind.Decimal or FieldKind.Money or FieldKind.Percent => Numbers(field, literals).Select(n => (JsonNode?)JsonValue.Create(n)),
        FieldKind.Date => [SampleValues.Day(field, -400), SampleValues.Day(field, 0), SampleValues.Day(field, 400)],
        FieldKind.DateTime => [SampleValues.MomentFrom(field, -400), SampleValues.MomentFrom(field, 400)],
        _ => [],
    };

    /// <summary>Small and large ones, and those that conditions compare with and beside them.</summary>
    private static IEnumerable<decimal> Numbers(FieldPlan field, Literals literals) =>
        new[] { 0m, 1m, 1_000_000m }.Concat(literals.Numbers.SelectMany(n => new[] { n, n + 1 })).Select(n => SampleValues.Nearest(field, n)).Distinct();

    /// <summary>What conditions compare with.</summary>
    private sealed record Literals(IReadOnlyList<string> Texts, IReadOnlyList<decimal> Numbers)
    {
        public static Literals Of(string text) => new(
            [.. Quoted().Matches(text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)],
            [.. Numeral().Matches(Quoted().Replace(text, "")).Select(m => decimal.Parse(m.Value, CultureInfo.InvariantCulture)).Distinct()]);
    }

    /// <summary>A text, but not the name of a role or a team.</summary>
    [GeneratedRegex(@"(?<!\b(?:Is|In)\()""([^""\\]+)""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.])\d{1,9}(\.\d{1,6})?")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}
