using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>Decides a field's type from what its name says and what the text says about it.</summary>
internal static class TypeDecider
{
    public static string Decide(ValuePhrase value)
    {
        if (value.Choices.Count > 1)
        {
            return FieldTypes.Choice;
        }

        if (value.Type is { } said)
        {
            return said == FieldTypes.Integer && IsMoney(value.Words) ? FieldTypes.Money : said;
        }

        var words = value.Words;
        var head = words[^1];
        if (words[0] is "is" or "has" or "can" or "needs" || (words.Count == 1 && IsQuality(head)))
        {
            return FieldTypes.Boolean;
        }

        // "date of signature" is a date.
        if (!(words.Count > 2 && words[1] == "of" && words[0] != "number" && Meanings.TryAttributeType([words[0]], out var type)))
        {
            Meanings.TryAttributeType(words, out type);
        }

        if (words.Count > 1 && head is "on" or "at" && words.Count > 1)
        {
            return head == "on" ? FieldTypes.Date : FieldTypes.DateTime;
        }

        return Refine(type, words, head);
    }

    private static string Refine(string type, IReadOnlyList<string> words, string head)
    {
        if (head is "date" && words.Contains("time"))
        {
            return FieldTypes.DateTime;
        }

        if (head == "time" && words.Count > 1 && words[^2] is "lead" or "waiting" or "delivery" or "cooking" or "preparation" or "travel" or "response" or "processing")
        {
            return FieldTypes.Integer;
        }

        if (head is "amount" or "total" or "value" or "limit" && words.Any(w => w is "number" or "quantity" or "item" or "count" or "stock" or "dose"))
        {
            return FieldTypes.Integer;
        }

        if (head is "day" && words.Count > 1 && words[^2] is "number" or "vacation" or "sick" or "leave" or "remaining")
        {
            return FieldTypes.Integer;
        }

        if (head is "hour" && words.Count > 1 && words[^2] is "opening" or "business" or "office" or "working")
        {
            return FieldTypes.Text;
        }

        if (head is "number" && words.Count > 1 && words[^2] is "employee" or "guest" or "seat" or "page" or "room" or "floor")
        {
            return FieldTypes.Integer;
        }

        if (type == FieldTypes.Choice)
        {
            return Values(words).Count > 1 ? FieldTypes.Choice : FieldTypes.Text;
        }

        return type;
    }

    /// <summary>The usual values of a choice that the text names without listing them.</summary>
    public static IReadOnlyList<string> Values(IReadOnlyList<string> words)
    {
        for (var skip = 0; skip < words.Count; skip++)
        {
            if (Meanings.ChoiceValues.TryGetValue(string.Join(' ', words.Skip(skip)), out var values))
            {
                return values.Split(", ");
            }
        }

        return [];
    }

    private static bool IsMoney(IReadOnlyList<string> words) => words[^1] is "price" or "cost" or "amount" or "fee" or "salary" or "deposit";

    private static bool IsQuality(string word) => word is "active" or "available" or "enabled" or "paid" or "completed" or "done" or "approved" or "published" or "archived" or "verified" or "featured" or "vegetarian" or "billable" or "mandatory" or "overdue" or "confirmed" or "urgent" or "public" or "private" or "vaccinated" or "neutered" or "decision-maker" or "refundable" or "taxable" or "recurring" or "returned" or "sold" or "locked";
}
