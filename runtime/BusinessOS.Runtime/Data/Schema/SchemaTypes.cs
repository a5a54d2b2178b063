namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Which changes of a column's type keep every value readable.</summary>
internal static class SchemaTypes
{
    public static bool CanBecome(ColumnShape from, ColumnShape to) => (from.Type, to.Type) switch
    {
        var (f, t) when f == t => from.StoreType == to.StoreType,
        (_, "String") => from.StoreType == to.StoreType,
        ("Int32", "Int64") or ("Int32" or "Int64", "Decimal") => true,
        _ => false,
    };
}
