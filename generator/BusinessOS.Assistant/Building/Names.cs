using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>Makes the names and labels of a spec out of words.</summary>
internal static class Names
{
    private const int Longest = 40;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Id", "CreatedAt", "CreatedBy", "ChangedAt", "ChangedBy", "RowVersion", "User", "Today", "Now", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "System", "Microsoft", "BusinessOS", "Record", "Convert", "DateOnly", "DateTime", "DateTimeOffset", "Decimal", "Enum", "Guid", "Math", "Object", "String", "TimeOnly", "TimeSpan",
        "Task", "Type", "Action", "Attribute", "Exception", "Random", "Version", "Event", "Index", "Range", "Timer", "Buffer", "Environment", "Console", "Nullable",
    };

    // Abbreviations stay in capitals.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal) { "isbn", "sku", "vin", "vat", "iban", "url", "pto", "po", "hr", "it", "crm", "gpa", "ssn", "faq", "dob", "kpi", "sla" };

    /// <summary>"purchase order" → <c>PurchaseOrder</c>; null when nothing is left of the words.</summary>
    public static string? Pascal(IEnumerable<string> words)
    {
        var name = SpecName.FromLabel(string.Join(' ', words.Select(Letters).Where(w => w.Length > 0)));
        return name is null ? null : name.Length <= Longest ? name : name[..Longest];
    }

    public static string? Pascal(string label) => Pascal(label.Split([' ', '-', '_', '/', '.'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>"purchase order" → "Purchase order"; "isbn" → "ISBN".</summary>
    public static string Label(IEnumerable<string> words)
    {
        var label = string.Join(' ', words.Select(w => Abbreviations.Contains(w) ? w.ToUpperInvariant() : w));
        return label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];
    }

    /// <summary>"loans, books and members".</summary>
    public static string Series(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";

    public static string Plural(string label)
    {
        var cut = label.LastIndexOf(' ') + 1;
        var last = label[cut..];
        return last.All(char.IsUpper) ? label + "s" : label[..cut] + MatchCase(Morphology.Plural(last.ToLowerInvariant()), last);
    }

    /// <summary>"order" → "an order", "booking" → "a booking"; small letters, abbreviations left alone.</summary>
    public static string One(string label)
    {
        var name = label.Length > 1 && char.IsUpper(label[1]) ? label : label.ToLowerInvariant();
        return name.Length > 0 && "aeio".Contains(char.ToLowerInvariant(name[0]), StringComparison.Ordinal) ? $"an {name}" : $"a {name}";
    }

    public static bool IsReservedField(string name) => Reserved.Contains(name);

    /// <summary>The names an entity may not have. Common types of .NET among them are allowed: they sit in namespaces of their own.</summary>
    public static bool IsReservedEntity(string name) => Reserved.Contains(name) || Types.Contains(name) && name is not ("Task" or "Event" or "Action" or "Version" or "Index" or "Range" or "Type");

    /// <summary>The first of name, name2, name3 … that is free.</summary>
    public static string Free(string name, Func<string, bool> taken)
    {
        var free = name;
        for (var number = 2; taken(free); number++)
        {
            free = $"{name}{number}";
        }

        return free;
    }

    private static string MatchCase(string plural, string pattern) => char.IsUpper(pattern[0]) ? char.ToUpperInvariant(plural[0]) + plural[1..] : plural;

    private static string Letters(string word) => new([.. word.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' || char.IsLetter(c))]);
}
