using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Decides whether something listed under an owner is a value of it or a record of its own, and files it.</summary>
internal static class ItemSorter
{
    /// <summary>Whether a phrase names a value rather than a thing.</summary>
    public static bool IsValue(ValuePhrase value) =>
        value.Type is not null || value.Choices.Count > 0
        || (Meanings.TryAttributeType(value.Words, out _) && !IsRecord(value));

    /// <summary>Whether a phrase names things that records are kept of.</summary>
    public static bool IsRecord(ValuePhrase value)
    {
        var words = value.Words;
        var known = Meanings.HoldsTail(Meanings.Record, words) || Meanings.Person.Contains(words[^1]);
        return known && value.Choices.Count == 0 && value.Type is null && (value.Plural || !Meanings.TryAttributeType(words, out _)) && !IsPluralValue(words);
    }

    public static bool IsKey(IReadOnlyList<string> words) => words.Count > 1 && words[^1] is "id" or "key" or "ref" or "reference" or "fk";

    /// <summary>Files a whole list: what could be either is a value among values, and a record among records.</summary>
    /// <param name="otherwise">Who owns the values if <paramref name="owner"/> turns out to be no record.</param>
    public static void FileAll(string owner, IReadOnlyList<ValuePhrase> values, int sentence, Findings findings, double weight = 1, string? otherwise = null)
    {
        var amongValues = values.Count(v => IsValue(v)) * 2 >= values.Count && !values.Any(v => IsRecord(v) && v.Plural && !Meanings.TryAttributeType(v.Words, out _));
        ValuePhrase? before = null;
        foreach (var value in values)
        {
            // "who the supplier is and his information": the information is the supplier's.
            if (value.Words is ["information" or "info" or "detail" or "data"] && before is not null && Meanings.Person.Contains(before.Words[^1]))
            {
                findings.Concept(before.Key).Add(ClueKind.HasValues, 1.2, sentence);
                continue;
            }

            before = value;
            if (amongValues && IsRecord(value) && Meanings.TryAttributeType(value.Words, out var type))
            {
                findings.Values.Add(new ValueFinding(owner, value with { Type = type == FieldTypes.Choice ? null : type }, sentence) { Weight = weight, Else = otherwise is null ? null : (otherwise, value.Words) });
            }
            else
            {
                File(owner, value, sentence, findings, weight, otherwise, amongValues);
            }
        }
    }

    /// <summary>Files one item of a list that belongs to <paramref name="owner"/>.</summary>
    public static void File(string owner, ValuePhrase value, int sentence, Findings findings, double weight = 1, string? otherwise = null, bool amongValues = false)
    {
        if (value.Words.Count == 0 || IsNoise(value))
        {
            return;
        }

        if (value.Target is { } pointed)
        {
            var key = ConceptNamer.Singular(pointed);
            findings.Relations.Add(new RelationFinding(owner, key, Amount.One, Amount.Unsaid, "", sentence, 1) { As = value.Key == key ? null : value.Words });
            findings.Concept(key).Add(ClueKind.Kept, 1, sentence);
            return;
        }

        if (IsKey(value.Words) && string.Join(' ', value.Words.SkipLast(1)) is var target && target != owner && !owner.EndsWith(" " + target, StringComparison.Ordinal) && target is not ("national" or "tax" or "student" or "unique"))
        {
            findings.Relations.Add(new RelationFinding(owner, target, Amount.One, Amount.Unsaid, "", sentence, 1));
            return;
        }

        if (value.Of is { } other && other != owner && !IsRecord(value))
        {
            IReadOnlyList<string> whole = value.Words.Count > 1 && value.Words[0] == other.Split(' ')[0] ? value.Words : [.. other.Split(' '), .. value.Words];
            findings.Values.Add(new ValueFinding(other, value with { Of = null }, sentence) { Weight = 0.8, Else = (owner, whole) });
            findings.Concept(other).Add(ClueKind.HasValues, 0.8, sentence);
            findings.Relations.Add(new RelationFinding(owner, other, Amount.One, Amount.Unsaid, "", sentence, 0.6));
            return;
        }

        if (IsRecord(value))
        {
            var many = value.Plural || value.Many;
            findings.Relations.Add(new RelationFinding(owner, value.Key, many ? Amount.Many : Amount.One, Amount.Unsaid, "", sentence, 0.9) { Value = many ? null : value, As = many || value.Words.Count < 2 ? null : value.Words });
            findings.Concept(value.Key).Add(ClueKind.Kept, amongValues && !many ? value.Words[^1] is "customer" or "client" or "patient" or "supplier" or "vendor" or "tenant" or "member" or "guest" or "donor" ? 1.4 : 0.4 : 1, sentence);
            return;
        }

        findings.Values.Add(new ValueFinding(owner, value, sentence) { Weight = weight, Else = otherwise is null ? null : (otherwise, value.Words) });
        if (value.Key != owner)
        {
            findings.Concept(value.Key).Add(ClueKind.Value, IsValue(value) ? 1.5 : 0.5, sentence);
        }
    }

    /// <summary>Parts a run of values whose commas were forgotten: "name username password".</summary>
    public static IEnumerable<ValuePhrase> Unrun(ValuePhrase value) =>
        value.Words.Count >= 3 && value.Words.All(w => Meanings.TryAttributeType([w], out _))
            ? value.Words.Select(w => new ValuePhrase([w]))
            : [value];

    private static bool IsNoise(ValuePhrase value)
    {
        var head = value.Words[^1];
        return value.Type is null && value.Choices.Count == 0 && (Meanings.Message.Contains(head) || head is "flow" or "workflow" or "page" or "dashboard" or "screen" or "chart" or "report" or "view" or "search"
            or "system" or "app" or "button" or "export" or "import" or "login" or "etc" or "more" or "stuff" or "thing" or "other" or "data" or "attribute" or "field" or "one" or "table" or "charts")
            && head is not ("email" or "mail" or "summary" or "e-mail");
    }

    // "goals", "points", "hours": counts, although each could be a record too.
    private static bool IsPluralValue(IReadOnlyList<string> words) => Meanings.TryAttributeType(words, out var type) && type is FieldTypes.Integer or FieldTypes.Decimal or FieldTypes.Money or FieldTypes.Phone or FieldTypes.Email or FieldTypes.File or FieldTypes.LongText && words[^1] is not ("note" or "document" or "attachment" or "receipt" or "comment");
}
