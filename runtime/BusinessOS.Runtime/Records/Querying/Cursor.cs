using System.Buffers.Text;
using System.Text.Json;

namespace BusinessOS.Runtime.Records.Querying;

/// <summary>The end of a page: the values it was sorted by, and the record's id.</summary>
internal sealed record Cursor(IReadOnlyList<object?> Values, Guid Id)
{
    public string Write(IReadOnlyList<SortKey> keys)
    {
        var parts = new List<object?> { Signature(keys) };
        parts.AddRange(Values);
        parts.Add(Id);
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts));
    }

    /// <exception cref="InvalidCursorException">It was made by another order, or by nobody.</exception>
    public static Cursor Read(string text, IReadOnlyList<SortKey> keys)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
            var parts = document.RootElement;
            if (parts.GetArrayLength() != keys.Count + 2 || parts[0].GetString() != Signature(keys))
            {
                throw new InvalidCursorException();
            }

            var values = keys.Select((key, i) => key.Read(parts[i + 1])).ToArray();
            return new Cursor(values, parts[keys.Count + 1].GetGuid());
        }
        catch (Exception broken) when (broken is FormatException or JsonException or InvalidOperationException)
        {
            throw new InvalidCursorException();
        }
    }

    private static string Signature(IReadOnlyList<SortKey> keys) =>
        string.Join(',', keys.Select(k => (k.Descending ? "-" : "") + k.Field.Id));
}
