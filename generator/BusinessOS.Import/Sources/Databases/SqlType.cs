using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Import.Sources.Databases;

/// <summary>What the declared type of a column means. Names of other databases' types are known too: SQLite takes any.</summary>
internal static partial class SqlType
{
    public static SourceColumn Read(SourceColumn column)
    {
        var match = Shape().Match(column.Declared.Trim().ToUpperInvariant());
        var name = match.Groups["name"].Value.Trim();
        int? first = int.TryParse(match.Groups["first"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
        var second = match.Groups["second"].Value;
        var kind = KindOf(name, first, second);
        return column with
        {
            Kind = kind,
            Length = kind is SourceKind.Text && first is > 0 and < 100_000 ? first : null,
        };
    }

    private static SourceKind KindOf(string name, int? first, string second) => name switch
    {
        "" => SourceKind.Unknown,
        "BOOL" or "BOOLEAN" or "BIT" => SourceKind.Boolean,
        "TINYINT" when first == 1 => SourceKind.Boolean,
        "MONEY" or "SMALLMONEY" or "CURRENCY" => SourceKind.Money,
        "DATE" => SourceKind.Date,
        "TIME" or "TIME WITHOUT TIME ZONE" or "TIME WITH TIME ZONE" => SourceKind.Time,
        "INTERVAL" => SourceKind.Duration,
        "UUID" or "UNIQUEIDENTIFIER" or "GUID" => SourceKind.Uuid,
        "JSON" or "JSONB" => SourceKind.Json,
        "TEXT" or "CITEXT" or "CLOB" or "NTEXT" or "LONGTEXT" or "MEDIUMTEXT" or "NAME" or "XML" or "INET" => SourceKind.LongText,
        _ when name.EndsWith("[]", StringComparison.Ordinal) => SourceKind.List,
        _ when name.StartsWith("TIMESTAMP", StringComparison.Ordinal) || name.StartsWith("DATETIME", StringComparison.Ordinal) || name == "SMALLDATETIME" => SourceKind.DateTime,
        _ when name.Contains("SERIAL", StringComparison.Ordinal) || (name.Contains("INT", StringComparison.Ordinal) && !name.Contains("POINT", StringComparison.Ordinal) && !name.Contains("RANGE", StringComparison.Ordinal)) => SourceKind.Integer,
        _ when name.Contains("CHAR", StringComparison.Ordinal) || name == "STRING" => SourceKind.Text,
        "NUMERIC" or "DECIMAL" or "NUMBER" or "DEC" when second is "0" || (second.Length == 0 && first is not null) => SourceKind.Integer,
        "NUMERIC" or "DECIMAL" or "NUMBER" or "DEC" or "REAL" or "FLOAT" or "FLOAT4" or "FLOAT8" or "DOUBLE" or "DOUBLE PRECISION" => SourceKind.Decimal,
        _ => SourceKind.Other,
    };

    [GeneratedRegex(@"^(?<name>[A-Z_0-9 ]+?(\[\])?)\s*(\(\s*(?<first>\d+)\s*(,\s*(?<second>\d+)\s*)?\))?(\s*(UNSIGNED|WITH|WITHOUT).*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
