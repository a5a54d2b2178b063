using System.Data.Common;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Carries the values of a column that changed its type into the new one.</summary>
internal sealed class ColumnConverter(SchemaSql sql, ColumnSealing sealing)
{
    private const int Batch = 1000;

    /// <returns>How many values came over, and how many cannot be values of the new type.</returns>
    public async Task<(long Converted, long Left)> ConvertAsync(ColumnConversion change, FieldDefinition? field, CancellationToken cancellationToken)
    {
        var (table, from) = (sql.Name(change.Table), sql.Name(change.From.Name));
        await using var read = sql.Command($"select id, {from} from {table} where {from} is not null and id > @p0 order by id limit {Batch}", 1);
        await using var first = sql.Command($"select id, {from} from {table} where {from} is not null order by id limit {Batch}");
        await using var write = sql.Command($"update {table} set {sql.Name(change.To.Name)} = @p0 where id = @p1", 2);
        var (converted, left) = (0L, 0L);
        var rows = await ReadAsync(first, change.From, cancellationToken);
        while (rows.Count > 0)
        {
            foreach (var (id, value) in rows)
            {
                if ((change.To.Type == nameof(EncryptedText) ? sealing.Seal(change.Table, field, id, value) : ValueConversion.Convert(value, change.To.Type, field)) is { } result)
                {
                    (write.Parameters[0].Value, write.Parameters[1].Value) = (Stored(result, change.To), id);
                    converted += await write.ExecuteNonQueryAsync(cancellationToken);
                }
                else
                {
                    left++;
                }
            }

            read.Parameters[0].Value = rows[^1].Id;
            rows = await ReadAsync(read, change.From, cancellationToken);
        }

        return (converted, left);
    }

    private static object Stored(object value, ColumnShape column) =>
        value is PostalAddress or GeoPoint ? ValueJson.Write(value)
        : value is string[] texts && column.StoreType == "TEXT" ? Several.Write(texts)
        : value;

    private static async Task<List<(object Id, object Value)>> ReadAsync(DbCommand command, ColumnShape column, CancellationToken cancellationToken)
    {
        var rows = new List<(object, object)>(Batch);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add((reader.GetValue(0), ValueOf(reader, column.Type)));
        }

        return rows;
    }

    /// <summary>The value as the type it is stored as, which the embedded database does not know itself.</summary>
    private static object ValueOf(DbDataReader reader, string type) => type switch
    {
        "Int64" => reader.GetInt64(1),
        "Decimal" => reader.GetDecimal(1),
        "Boolean" => reader.GetBoolean(1),
        "DateOnly" => reader.GetFieldValue<DateOnly>(1),
        "DateTime" or "DateTimeOffset" => reader.GetDateTime(1),
        "TimeOnly" => reader.GetFieldValue<TimeOnly>(1),
        "TimeSpan" => reader.GetValue(1) is long ticks ? TimeSpan.FromTicks(ticks) : reader.GetFieldValue<TimeSpan>(1),
        "Guid" => reader.GetGuid(1),
        nameof(GeoPoint) => ValueJson.Read<GeoPoint>(reader.GetString(1)),
        nameof(PostalAddress) => ValueJson.Read<PostalAddress>(reader.GetString(1)),
        nameof(Signature) => ValueJson.Read<Signature>(reader.GetString(1)),
        nameof(EncryptedText) => new EncryptedText(reader.GetString(1)),
        "String[]" => reader.GetValue(1) is string json ? Several.Texts(json) ?? [] : reader.GetFieldValue<string[]>(1),
        "String" => reader.GetString(1),
        _ => reader.GetValue(1),
    };
}
