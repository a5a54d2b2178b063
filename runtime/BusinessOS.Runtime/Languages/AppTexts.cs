namespace BusinessOS.Runtime.Languages;

/// <summary>An app's texts in further languages. Generated code fills it once; nothing changes it after.</summary>
public sealed class AppTexts
{
    private readonly Dictionary<string, Dictionary<string, string>> _tables = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, string> _filled = [];

    /// <summary>The languages, as BCP 47 tags.</summary>
    public IEnumerable<string> Languages => _tables.Keys;

    /// <summary>Begins a language; what is added now is in it.</summary>
    public AppTexts In(string language)
    {
        _tables[language] = _filled = new Dictionary<string, string>(StringComparer.Ordinal);
        return this;
    }

    /// <param name="key">Whose text it is, within the app: <c>entities/Loan/fields/DueOn/label</c>.</param>
    public AppTexts Add(string key, string text)
    {
        _filled[key] = text;
        return this;
    }

    /// <summary>The text in the reader's language; the original where there is none.</summary>
    public string Of(string key, string original) => ReaderLanguage.Pick(_tables)?.GetValueOrDefault(key) ?? original;

    /// <summary>The text, whoever reads it.</summary>
    internal LocalText Text(string key, string original) =>
        _tables.Values.Any(table => table.ContainsKey(key)) ? new LocalText(() => Of(key, original), original) : new LocalText(original);
}
