namespace BusinessOS.Import.Inference;

/// <summary>What the words of a column's name say about its values.</summary>
internal static class NameHints
{
    private static readonly string[] Amounts =
    [
        "price", "amount", "cost", "total", "fee", "salary", "budget", "revenue", "payment", "balance", "subtotal", "freight", "deposit", "rent", "wage", "credit", "debit",
        "income", "expense", "expenses", "tax", "preis", "betrag", "kosten", "gehalt", "umsatz",
    ];

    private static readonly string[] NoAmounts = ["count", "number", "hours", "days", "quantity", "qty", "points", "weight", "rate", "id", "percent", "pct"];
    private static readonly string[] Long = ["notes", "note", "description", "comment", "comments", "remark", "remarks", "body", "bio", "text", "message", "details", "content", "bemerkung", "beschreibung"];
    private static readonly string[] Lists = ["type", "kind", "category", "priority", "gender", "level", "severity", "status", "state", "stage", "phase", "method", "channel", "source", "size", "salutation", "class", "art", "kategorie", "typ"];
    private static readonly string[] NeverLists = ["name", "city", "country", "region", "street", "address", "title", "street", "zip", "email", "phone", "first", "last", "date", "ort", "stadt", "land", "code", "number", "id"];
    private static readonly string[] Upwards = ["parent", "manager", "supervisor", "boss", "superior", "reports", "head", "predecessor"];
    private static readonly string[] Places = ["city", "zip", "postal", "street", "address", "country", "postcode", "plz", "ort"];

    /// <summary>Words of names many have.</summary>
    public static readonly string[] PartsOfNames = ["first", "last", "given", "family", "surname", "vorname", "nachname"];

    public static bool IsUpwards(string[] words) => words.Any(Upwards.Contains);

    public static bool IsEmail(string[] words) => words.Any(w => w is "email" or "mail" or "mails" or "emails") || words is ["e", "mail", ..];

    public static bool IsPhone(string[] words) => words.Any(w => w is "phone" or "tel" or "telephone" or "mobile" or "fax" or "cell" or "telefon" or "handy" or "cellphone");

    public static bool IsUrl(string[] words) => words.Any(w => w is "url" or "website" or "homepage" or "web" or "uri" or "link" or "webseite");

    public static bool IsAmount(string[] words) => words.Any(Amounts.Contains) && !words.Any(NoAmounts.Contains);

    public static bool IsPercent(string[] words) => words.Any(w => w is "percent" or "pct" or "percentage" or "prozent");

    public static bool IsLong(string[] words) => words.Length > 0 && Long.Contains(words[^1]);

    public static bool IsList(string[] words) => words.Length > 0 && Lists.Contains(words[^1]);

    public static bool IsNeverList(string[] words) => words.Any(NeverLists.Contains);

    public static bool IsFlag(string[] words) => words.Length > 0 && (words[0] is "is" or "has" or "can" or "was" or "allow" or "allows" || words[^1] is "flag" or "active" or "enabled" or "discontinued" or "deleted" or "archived");

    /// <param name="others">All words of the table's columns: a state beside a city is a part of an address.</param>
    public static bool IsStatus(string[] words, IEnumerable<string> others) =>
        words.Length > 0 && words[^1] is "status" or "phase" or "stage" || (words.Length > 0 && words[^1] == "state" && !others.Any(Places.Contains));
}
