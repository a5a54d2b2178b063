using System.Globalization;
using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>
/// A mapping read by its table of keys: refuses other keys, gives values in the shape asked for, and marks where each
/// stands under the node's path.
/// </summary>
internal sealed class Section
{
    private readonly ReadContext _context;
    private readonly YamlMapping _mapping;

    /// <param name="except">Keys of the table that do not count here, such as the name of a node named by its key.</param>
    public Section(ReadContext context, YamlMapping mapping, KeyTable table, string path, params string[] except)
    {
        _context = context;
        _mapping = mapping;
        Path = path;
        foreach (var entry in mapping.Entries)
        {
            if (!table.Contains(entry.Name) || except.Contains(entry.Name))
            {
                var names = table.Keys.Select(k => k.Name).Except(except);
                context.Report(SpecDiagnostics.UnknownKey, entry.Key.Span, entry.Name, table.What, ReadContext.Suggest(entry.Name, names));
            }
        }
    }

    public string Path { get; set; }

    public SourceSpan Span => _mapping.Entries.Count > 0 ? _mapping.Entries[0].Key.Span : _mapping.Span;

    /// <summary>The key's value, or null when it is not there or has none.</summary>
    public YamlNode? Find(string key) => _mapping.Find(key)?.Value is { } value && value is not YamlScalar { IsNull: true } ? value : null;

    public bool Has(string key) => _mapping.Find(key) is not null;

    public YamlScalar? Key(string key) => _mapping.Find(key)?.Key;

    /// <summary>The key's text without space around it; null when there is none.</summary>
    public TextPiece? Piece(string key, string? member = null)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value is not YamlScalar scalar)
        {
            _context.ReportShape(value, $"'{key}'", "a text");
            return null;
        }

        var piece = scalar.Piece.Trim();
        _context.Mark(NodePath.Member(Path, member ?? key), piece.IsEmpty ? scalar.Span : piece.Span);
        return piece.IsEmpty ? null : piece;
    }

    public string? Text(string key, string? member = null) => Piece(key, member)?.Text;

    /// <summary>A text that must be there. Reports it missing as a key of <paramref name="what"/>.</summary>
    public string RequiredText(string key, string what, SourceSpan where, string example)
    {
        if (Text(key) is { } text)
        {
            return text;
        }

        if (Find(key) is null or YamlScalar)
        {
            _context.Report(SpecDiagnostics.MissingKey, where, what, key, example);
        }

        return "";
    }

    /// <summary>Whether the key is there and its value can only be meant as true or false, not as a condition.</summary>
    public bool HasFlag(string key) =>
        Has(key) && (Find(key) is not YamlScalar scalar || scalar.Piece.Trim().Text.ToLowerInvariant() is "" or "true" or "false" or "yes" or "no");

    public bool Flag(string key)
    {
        if (Piece(key) is not { } piece)
        {
            return false;
        }

        if (piece.Text is not ("true" or "false"))
        {
            _context.Report(SpecDiagnostics.NotTrueOrFalse, piece.Span, key, piece.Text);
        }

        return piece.Text == "true";
    }

    public int? WholeNumber(string key)
    {
        if (Piece(key) is not { } piece)
        {
            return null;
        }

        if (int.TryParse(piece.Characters, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _context.Report(SpecDiagnostics.NotWholeNumber, piece.Span, key, piece.Text);
        return null;
    }

    /// <summary>Names with commas or as a list, each marked under the key by its index.</summary>
    public EquatableArray<string> Names(string key) =>
        Find(key) is { } value ? NameList.Read(_context, value, NodePath.Member(Path, key), key).Select(p => p.Text).ToEquatableArray() : [];

    /// <summary>The mapping under a key; null when it is absent or has another shape.</summary>
    public YamlMapping? Mapping(string key)
    {
        var value = Find(key);
        if (value is not null and not YamlMapping)
        {
            _context.ReportShape(value, $"'{key}'", "a group of keys");
        }

        return value as YamlMapping;
    }

    /// <summary>The items of the list under a key; none when it is absent or has another shape.</summary>
    public IReadOnlyList<YamlNode> Items(string key)
    {
        var value = Find(key);
        if (value is not null and not YamlSequence)
        {
            _context.ReportShape(value, $"'{key}'", "a list");
        }

        return value is YamlSequence list ? list.Items : [];
    }
}
