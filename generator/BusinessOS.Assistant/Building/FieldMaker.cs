using BusinessOS.Assistant.Evidence;

namespace BusinessOS.Assistant.Building;

/// <summary>Makes a field's spec of a value the text names.</summary>
internal static class FieldMaker
{
    public static FieldSpec? Make(ValuePhrase value, string entityKey)
    {
        var words = WithoutOwner(value.Words, entityKey);
        var type = TypeDecider.Decide(value with { Words = words });
        if (type == FieldTypes.Choice && value.Choices.Count < 2)
        {
            value = value with { Choices = TypeDecider.Values(words) };
        }

        if (Names.Pascal(words) is not { } name)
        {
            return null;
        }

        var field = new FieldSpec
        {
            Name = name,
            Type = type,
            Label = LabelOf(words, name),
            Required = value.Required,
            Unique = value.Unique && type is FieldTypes.Text or FieldTypes.Email or FieldTypes.Integer or FieldTypes.Phone && value.Unique,
            Min = IsNumber(type) ? value.Min : null,
            Max = IsNumber(type) ? value.Max : null,
        };
        return type switch
        {
            FieldTypes.Choice => WithChoices(field, value.Choices),
            FieldTypes.Text when words[^1] is "name" && words.Count == 1 => field with { Required = !value.Optional },
            FieldTypes.Text when words[^1] is "title" && words.Count == 1 => field with { Required = !value.Optional },
            FieldTypes.Integer when words[^1] is "rating" or "star" => field with { Min = field.Min ?? "1", Max = field.Max ?? "5" },
            _ => field,
        };
    }

    /// <summary>The choices as names with labels, without doubles.</summary>
    public static EquatableArray<ChoiceSpec> Choices(IEnumerable<string> labels)
    {
        var choices = new List<ChoiceSpec>();
        foreach (var label in labels)
        {
            var text = Names.Label([label.Trim()]);
            if (Names.Pascal(label) is { } name && !choices.Exists(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                choices.Add(new ChoiceSpec(name, text == SpecName.ToLabel(name) || text == name ? null : text));
            }
        }

        return [.. choices];
    }

    private static FieldSpec WithChoices(FieldSpec field, IReadOnlyList<string> labels)
    {
        var choices = Choices(labels);
        return choices.Count > 1 ? field with { Choices = choices } : field with { Type = FieldTypes.Text };
    }

    // "book title" of a book is its title; but a patient's "patient id" stays what it is.
    private static IReadOnlyList<string> WithoutOwner(IReadOnlyList<string> words, string entityKey)
    {
        var owner = entityKey.Split(' ');
        var rest = words.Count > owner.Length && words.Take(owner.Length).SequenceEqual(owner) ? words.Skip(owner.Length).ToArray() : words;
        return rest is ["id" or "identifier"] ? [.. owner, "number"] : rest is ["number" or "no" or "code"] && rest.Count < words.Count ? words : rest;
    }

    private static string? LabelOf(IReadOnlyList<string> words, string name)
    {
        var label = Names.Label(words);
        return label == SpecName.ToLabel(name) ? null : label;
    }

    private static bool IsNumber(string type) => type is FieldTypes.Integer or FieldTypes.Decimal or FieldTypes.Money or FieldTypes.Percent;
}
