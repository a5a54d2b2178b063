using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>Sensible fields for kinds of records of which the text says nothing more, and names for records.</summary>
internal static class DefaultFields
{
    private static readonly WordList Defaults = WordList.Load("defaults.txt");

    public static void Build(Draft draft)
    {
        foreach (var entity in draft.Entities.ToArray())
        {
            var own = entity.Fields.Count(f => f.Spec.Type != FieldTypes.Reference);
            var isLink = entity.References.Count(r => r.Spec.Required) >= 2;
            if (own == 0 && !isLink)
            {
                AddDefaults(draft, entity);
            }
            else if (!entity.Fields.Any(TellsApart))
            {
                AddName(entity);
            }

            PutReferencesSecond(entity);
        }
    }

    /// <summary>The usual fields of a kind of record: name and short form of each.</summary>
    public static IReadOnlyList<FieldSpec> Of(string key, string entityName)
    {
        var words = key.Split(' ');
        for (var skip = 0; skip < words.Length; skip++)
        {
            if (Defaults.Pairs("fields").TryGetValue(string.Join('-', words.Skip(skip)), out var line))
            {
                return [.. line.Split("; ").Select(f => Read(f, entityName))];
            }
        }

        return Meanings.Person.Contains(words[^1]) ? Of("person", entityName) : [new FieldSpec { Name = "Name", Type = FieldTypes.Text, Required = true }];
    }

    private static void AddDefaults(Draft draft, DraftEntity entity)
    {
        foreach (var field in Of(entity.Key, entity.Name))
        {
            entity.Add(field, entity.Sentence);
        }

        draft.Assume(
            $"What should be kept about {Names.One(entity.Label)}?",
            string.Join(", ", entity.Fields.Where(f => f.Spec.Type != FieldTypes.Reference).Select(f => f.Spec.Label ?? SpecName.ToLabel(f.Spec.Name))),
            entity.Sentence);
    }

    // Something must tell records apart: a text, a number of their own, or what they point at.
    private static bool TellsApart(DraftField field) => field.Spec.Type is FieldTypes.Text or FieldTypes.Email or FieldTypes.LongText or FieldTypes.AutoNumber or FieldTypes.Reference or FieldTypes.Date or FieldTypes.DateTime;

    private static void AddName(DraftEntity entity)
    {
        var first = Of(entity.Key, entity.Name).FirstOrDefault(f => f.Type is FieldTypes.AutoNumber or FieldTypes.Text);
        entity.Add(first ?? new FieldSpec { Name = "Name", Type = FieldTypes.Text, Required = true }, entity.Sentence, 0);
    }

    private static void PutReferencesSecond(DraftEntity entity)
    {
        var references = entity.References.ToArray();
        var at = entity.Fields.Count > 0 && entity.Fields[0].Spec.Type is FieldTypes.Text or FieldTypes.AutoNumber ? 1 : 0;
        foreach (var reference in references)
        {
            entity.Remove(reference);
        }

        at = Math.Min(at, entity.Fields.Count);
        foreach (var reference in references)
        {
            entity.Add(reference.Spec, reference.Sentence, at++);
        }
    }

    private static FieldSpec Read(string line, string entityName)
    {
        var words = line.Split(' ');
        var field = new FieldSpec { Name = words[0], Type = words[1], Required = words.Contains("required"), Unique = words.Contains("unique") };
        return field.Type switch
        {
            FieldTypes.AutoNumber => field with { NumberPattern = $"{Initials(entityName)}-{{0000}}" },
            FieldTypes.Integer when field.Name == "Rating" => field with { Min = "1", Max = "5" },
            FieldTypes.Integer when field.Name is "Quantity" or "Capacity" => field with { Min = "0" },
            FieldTypes.Money => field with { Min = "0" },
            _ => field,
        };
    }

    private static string Initials(string name)
    {
        var initials = string.Concat(name.Where(char.IsUpper));
        return initials.Length > 1 ? initials : name[..Math.Min(2, name.Length)].ToUpperInvariant();
    }
}
