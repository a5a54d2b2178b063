using System.Text.RegularExpressions;
using BusinessOS.Assistant.Building;
using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Weighing;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Add repairs with a date and a cost for each car": a kind of record the app does not have yet.</summary>
internal sealed partial class EntityRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var match = Pattern().Match(wish);
        if (!match.Success)
        {
            return false;
        }

        var sentence = match.Groups["with"].Success ? $"We keep {match.Groups["what"].Value} with {match.Groups["with"].Value}" : $"We manage and keep {match.Groups["what"].Value}.";
        var (_, findings) = RequirementsReader.Read(sentence);
        var decision = Weigher.Decide(findings);
        var added = false;
        foreach (var key in decision.Entities.Where(k => context.Names.Entity(k) is null))
        {
            added |= Add(key, findings, decision, match.Groups["of"].Value, context);
        }

        return added;
    }

    private static bool Add(string key, Findings findings, Decision decision, string of, ChangeContext context)
    {
        var draft = SpecBuilder.Build(findings, new Decision([key], new Dictionary<string, string>(StringComparer.Ordinal), decision.Roles));
        if (draft.Entities.FirstOrDefault(e => e.Key == key) is not { } entity)
        {
            return false;
        }

        if (of.Length > 0 && context.Names.Entity(of) is { } owner)
        {
            entity.Add(new FieldSpec { Name = owner.Name, Type = FieldTypes.Reference, Target = owner.Name, Required = true }, 0);
        }

        context.Add(new AddEntity(OperationBuilder.Spec(entity)));
        context.Entity = entity.Name;
        foreach (var assumption in draft.Assumptions.Where(a => a.Question.StartsWith("What should be kept", StringComparison.Ordinal)))
        {
            context.Assume(assumption.Question, assumption.Taken);
        }

        return true;
    }

    [GeneratedRegex(@"^(?:add|keep(?: track of)?|track|store|manage|record|introduce|create|we (?:also )?(?:need|want|have|keep)(?: to (?:keep|track|store|manage|record))?)\s+(?:an?\s+|the\s+|new\s+|also\s+|another\s+)*(?:(?:entity|table|list|section|record type|kind of record)\s+(?:for\s+|of\s+|called\s+|named\s+)?)?(?<what>[\w -]+?)(?:\s+with\s+(?<with>.+?))?(?:\s+(?:for|of|per)\s+(?:each\s+|every\s+|the\s+|an?\s+|all\s+)?(?<of>[\w -]+))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
