using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Building;

/// <summary>
/// Where the text names a pack ("contacts of our CRM"), records the pack already keeps are not kept a second time: the
/// app refers to the pack's.
/// </summary>
internal static class PackEntities
{
    public static AuthorResult Use(AuthorResult drafted, string text, IReadOnlyList<AppSpec> packs)
    {
        foreach (var pack in packs.Where(p => Mentions(text, p)))
        {
            drafted = pack.Entities
                .Where(e => drafted.Operations.OfType<AddEntity>().Any(a => a.Entity.Name == e.Name))
                .Aggregate(drafted, (result, entity) => Refer(result, pack.Id, entity.Name));
        }

        return drafted;
    }

    private static bool Mentions(string text, AppSpec pack) =>
        Regex.IsMatch(text, $@"\b({Regex.Escape(pack.Id)}|{Regex.Escape(pack.Name)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static AuthorResult Refer(AuthorResult drafted, string pack, string entity)
    {
        var gone = drafted.Operations.ToList().FindIndex(o => o is AddEntity add && add.Entity.Name == entity);
        return drafted with
        {
            Operations = drafted.Operations
                .Where((_, index) => index != gone)
                .Select(o => o switch
                {
                    SetApp app => app with { Uses = [.. (app.Uses ?? []).Append(pack).Distinct()] },
                    AddEntity add => new AddEntity(add.Entity with
                    {
                        Fields = [.. add.Entity.Fields.Select(f => f.Target == entity ? f with { Target = $"{pack}.{entity}" } : f)],
                    }),
                    _ => o,
                })
                .ToEquatableArray(),
            Provenance = drafted.Provenance
                .Where(p => p.Operation != gone)
                .Select(p => p.Operation > gone ? p with { Operation = p.Operation - 1 } : p)
                .ToEquatableArray(),
            Assumptions = drafted.Assumptions
                .Where(a => !a.Question.Contains($"kept about {Names.One(entity)}?", StringComparison.Ordinal))
                .Append(new Assumption($"Which {entity.ToLowerInvariant()} records are meant?", $"Those of {pack}; they are not kept a second time."))
                .ToEquatableArray(),
        };
    }
}
