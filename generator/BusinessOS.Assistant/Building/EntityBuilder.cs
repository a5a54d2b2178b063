using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Evidence.Readers;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>Makes the kinds of records that were decided, with the values the text names for them.</summary>
internal static class EntityBuilder
{
    private const int MostFields = 40;

    public static void Build(Draft draft)
    {
        foreach (var key in draft.Decision.Entities)
        {
            var concept = draft.Findings.Concept(key);
            draft.Add(key, concept.SourceOf(ClueKind.Declared, ClueKind.HasValues, ClueKind.Kept, ClueKind.Subject, ClueKind.Related));
        }

        PlaceOrphans(draft);
        foreach (var entity in draft.Entities.ToArray())
        {
            AddValues(draft, entity);
        }

        DropDecisions(draft);
    }

    // "a second approval" is a step of what is approved, unless something is kept about approvals.
    private static void DropDecisions(Draft draft)
    {
        foreach (var entity in draft.Entities.Where(e => e.Fields.Count == 0 && e.Key.Split(' ')[^1] is "approval" or "rejection" or "cancellation" or "confirmation" or "submission" or "decision" or "escalation").ToArray())
        {
            if (draft.Entities.Count > 1 && !draft.Findings.Concept(entity.Key).Has(ClueKind.Declared))
            {
                draft.Remove(entity);
            }
        }
    }

    // A value of something that is no record is a value of what was being talked about.
    private static void PlaceOrphans(Draft draft)
    {
        for (var i = 0; i < draft.Findings.Values.Count; i++)
        {
            var value = draft.Findings.Values[i];
            if (value.Else is { } other && draft.Decision.Resolve(value.Owner) is null)
            {
                draft.Findings.Values[i] = value with { Owner = other.Owner, Value = value.Value with { Words = other.Words }, Else = null };
            }
        }
    }

    private static void AddValues(Draft draft, DraftEntity entity)
    {
        var values = draft.Findings.Values.Where(v => draft.Decision.Resolve(v.Owner) == entity.Key).ToArray();
        foreach (var group in values.GroupBy(v => v.Value.Key))
        {
            if (entity.Fields.Count >= MostFields)
            {
                draft.Assume($"{entity.Label} has very many fields. Are all of them needed?", $"The first {MostFields} are there.", group.First().Sentence);
                break;
            }

            var value = Merge(group);
            if (IsState(value) || IsCondition(draft, entity, value) || IsRepeated(entity, value) || BecomesRelation(draft, entity, value, group.First().Sentence))
            {
                continue;
            }

            if (FieldMaker.Make(value, entity.Key) is { } field)
            {
                entity.Add(field, group.First().Sentence);
            }
        }
    }

    /// <summary>Whether a value is the record's state, which is no field of its own.</summary>
    public static bool IsState(ValuePhrase value) =>
        value.Words[^1] is "status" || (value.Words[^1] is "state" && (value.Words.Count == 1 && value.Choices.Count > 1 || value.Words.Count == 2 && value.Choices.Count > 1));

    // A value that is itself a kind of record is a relation: "supplier" of a product.
    private static bool BecomesRelation(Draft draft, DraftEntity entity, ValuePhrase value, int sentence)
    {
        if (value.Choices.Count > 0 || (value.Type is not null && value.Type != FieldTypes.Reference) || draft.Find(value.Key) is not { } target || target == entity)
        {
            return false;
        }

        draft.Findings.Relations.Add(new RelationFinding(entity.Key, target.Key, value.Plural ? Parsing.Amount.Many : Parsing.Amount.One, Parsing.Amount.Unsaid, "", sentence, 0.9));
        return true;
    }

    // "high priority" is a value of the priority, not another one.
    private static bool IsCondition(Draft draft, DraftEntity entity, ValuePhrase value) =>
        value.Words.Count == 2 && (TypeDecider.Values([value.Words[1]]).Any(v => string.Equals(v, value.Words[0], StringComparison.OrdinalIgnoreCase))
            || draft.Findings.Values.Any(v => draft.Decision.Resolve(v.Owner) == entity.Key && v.Value.Words is [var only] && only == value.Words[1] && v.Value.Choices.Any(c => string.Equals(c, value.Words[0], StringComparison.OrdinalIgnoreCase))));

    // "food quality" and "quality", "photo" and "photos": one field.
    private static bool IsRepeated(DraftEntity entity, ValuePhrase value) =>
        entity.Fields.Any(f => f.Spec.Name == Names.Pascal(value.Words)) || (value.Words.Count == 1 && value.Choices.Count == 0 && value.Type is null && Meanings.TryAttributeType(value.Words, out var type)
            && type is not (FieldTypes.Text or FieldTypes.Integer or FieldTypes.Money)
            && entity.Fields.Any(f => f.Spec.Name.EndsWith(Names.Pascal(value.Words) ?? "?", StringComparison.Ordinal)));

    private static ValuePhrase Merge(IEnumerable<ValueFinding> group)
    {
        var values = group.Select(g => g.Value).ToArray();
        var best = values.OrderByDescending(v => v.Choices.Count).ThenByDescending(v => v.Type is not null).First();
        return best with
        {
            Required = values.Any(v => v.Required),
            Optional = values.Any(v => v.Optional),
            Unique = values.Any(v => v.Unique),
            Min = values.Select(v => v.Min).FirstOrDefault(m => m is not null),
            Max = values.Select(v => v.Max).FirstOrDefault(m => m is not null),
        };
    }
}
