using System.Text.Json;
using System.Text.Json.Serialization;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>The database's schema as it was last applied, kept in the database itself.</summary>
/// <param name="Wanted">A fingerprint of what the catalogue asked for, to see at once that nothing changed.</param>
internal sealed record SchemaDocument(string Wanted, IReadOnlyList<TableShape> Tables)
{
    public static readonly SchemaDocument Empty = new("", []);

    private static readonly JsonSerializerOptions Strict = new() { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <exception cref="StartFailedException">The document is of a form that is not known yet.</exception>
    public static SchemaDocument Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<SchemaDocument>(json, Strict) ?? Empty;
        }
        catch (JsonException)
        {
            throw StartFailures.SchemaUnreadable();
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this);
}

/// <param name="Key">The stable id: <c>app/entity-id</c> for records, the name for the runtime's own tables.</param>
/// <param name="Kept">Whether no app asks for it any more.</param>
internal sealed record TableShape(
    string Key,
    string Name,
    bool Kept,
    IReadOnlyList<string> PrimaryKey,
    IReadOnlyList<ColumnShape> Columns,
    IReadOnlyList<IndexShape> Indexes,
    IReadOnlyList<ReferenceShape> References)
{
    /// <summary>While a change is planned: the name before.</summary>
    [JsonIgnore]
    public string? Old { get; init; }

    /// <summary>What people call it, <c>loans.Loan</c>; null for the runtime's own, and where an earlier version wrote it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Node { get; init; }
}

/// <param name="Type">The name of the CLR type that is stored: <c>String</c>, <c>Guid</c>.</param>
/// <param name="StoreType">The database's own name of it.</param>
/// <param name="Generated">Whether the database counts it up.</param>
internal sealed record ColumnShape(
    string Key, string Name, string Type, string StoreType, bool Nullable, bool Generated, bool Kept)
{
    /// <summary>What people call it, <c>Deposit</c>; null where <see cref="TableShape.Node"/> is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Node { get; init; }

    /// <summary>Whether it holds one of a choice's names; null where an earlier version wrote it, which did not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsChoice { get; init; }
}

/// <param name="Columns">Names of columns, in order.</param>
internal sealed record IndexShape(string Name, IReadOnlyList<string> Columns, bool Unique)
{
    /// <summary>Which rows it holds, as the database writes it; null for all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Filter { get; init; }

    /// <summary>Which of its columns go down; null when none does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<bool>? Descending { get; init; }

    /// <summary>Whether it keeps the same rule as another.</summary>
    public bool IsLike(IndexShape other) => Unique == other.Unique && Filter == other.Filter && Columns.SequenceEqual(other.Columns);
}

/// <param name="Table">The name of the table it points at.</param>
internal sealed record ReferenceShape(string Name, IReadOnlyList<string> Columns, string Table, bool Cascade);
