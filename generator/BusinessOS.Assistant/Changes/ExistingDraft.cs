using BusinessOS.Assistant.Building;
using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Weighing;

namespace BusinessOS.Assistant.Changes;

/// <summary>An existing app as a draft, so that the builders can add to it.</summary>
internal static class ExistingDraft
{
    public static Draft Of(ChangeContext context, Findings findings)
    {
        var app = context.App;
        var entities = app.Entities.Select(e => SpecNames.Key(SpecName.ToLabel(e.Name))).ToArray();
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (entity, key) in app.Entities.Zip(entities))
        {
            foreach (var other in new[] { entity.Label, entity.Plural }.OfType<string>().Select(SpecNames.Key).Where(k => k != key))
            {
                aliases.TryAdd(other, key);
            }
        }

        findings.Main = context.Implied is { } implied ? SpecNames.Key(SpecName.ToLabel(implied.Name)) : findings.Main;
        var draft = new Draft(findings, new Decision(entities, aliases, [])) { Known = context.Known };
        foreach (var (entity, key) in app.Entities.Zip(entities))
        {
            draft.AddExisting(entity, key);
        }

        draft.Roles.AddRange(app.Roles.Select(r => new DraftRole(SpecNames.Key(SpecName.ToLabel(r.Name)), r.Name, 0)));
        return draft;
    }
}
