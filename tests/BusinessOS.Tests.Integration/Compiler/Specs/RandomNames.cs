using System.Globalization;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>Names people and C# both take, among them those that generated code, the framework and YAML use for something else.</summary>
internal sealed class RandomNames(Dice dice)
{
    private static readonly string[] EntityWords =
    [
        "Loan", "Order", "Ticket", "Größe", "商品", "Condition", "Expression", "Task", "File", "Page", "Route", "Component", "List", "Person",
        "Func", "App", "Entity", "Field", "Role", "Index", "Event", "Action", "Attribute", "Exception", "Type", "Note_2", "X",
        "Operations", "AppBuilder", "RecordList", "Null", "Yes", "No", "On", "Today2", "VATRate", "Dashboard", "Category", "News",
    ];

    private static readonly string[] FieldWords =
    [
        "Name", "Title", "Number", "Total", "DueOn", "Type", "Value", "Key", "Kind", "Date", "Count", "Ärger", "数量", "Length", "Item", "Label",
        "Loan", "Order", "Task", "File", "Func", "Expression", "Guid", "DateOnly", "Define", "TitleText", "Where", "When", "Null", "Default", "On", "Off",
        "X", "A1", "Note_2", "VATRate", "Email", "Phone", "Owner", "Parent", "Person", "App", "Route", "Select", "Group", "Order2", "Index", "Table",
    ];

    private static readonly string[] ValueWords =
        ["Low", "Normal", "High", "Open", "Closed", "Done", "New", "Null", "Yes", "No", "On", "None", "Ünklar", "未", "Out", "Value", "X1", "Draft", "Default"];

    private static readonly string[] Fragments =
    [
        "Loan", " of ", "a", ": ", " # ", "#", "'", "\"", "|", "=", "->", " when ", "null", "~", "- ", "é", "名", "😀", "\\", "&", "*", "!", "%", "@", "`",
        "?", "true", "1.0", "<b>", "</summary>", "*/", "//", "@code", "$", ";", "\u2028", "(", "[",
    ];

    public string Entity() => dice.Of(EntityWords);

    public string Field() => dice.Of(FieldWords);

    public string Value() => dice.Of(ValueWords);

    /// <summary>As many different names as asked for; what would be there twice gets a number.</summary>
    public static IReadOnlyList<string> Different(int count, Func<string> name)
    {
        var names = new List<string>();
        while (names.Count < count)
        {
            var word = name();
            var taken = names.Exists(n => string.Equals(n, word, StringComparison.OrdinalIgnoreCase));
            names.Add(taken ? string.Create(CultureInfo.InvariantCulture, $"{word}{names.Count + 100}") : word);
        }

        return names;
    }

    /// <summary>Words for people, with what YAML, C# and HTML take for something else.</summary>
    public string Text()
    {
        var text = string.Concat(Enumerable.Range(0, 1 + dice.Below(5)).Select(_ => dice.Of(Fragments))).Trim();
        return text.Length == 0 ? "Words" : text;
    }
}
