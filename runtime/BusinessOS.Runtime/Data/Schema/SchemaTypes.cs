using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Which changes of a column's type the database makes itself, keeping every value readable.</summary>
internal static class SchemaTypes
{
    public static bool CanBecome(ColumnShape from, ColumnShape to) => (from.Type, to.Type) switch
    {
        // Not any text is one of the choice's names. What an earlier version wrote does not say whether it was one: then it was.
        var (f, _) when to.IsChoice is true && from.IsChoice is not true && (f != "String" || from.IsChoice is false) => false,
        var (f, t) when f == t => from.StoreType == to.StoreType,
        ("String[]" or nameof(PostalAddress) or nameof(GeoPoint) or nameof(EncryptedText) or nameof(Signature), "String") or ("String", "String[]") => false,
        (_, "String") => from.StoreType == to.StoreType,
        ("Int32", "Int64") or ("Int32" or "Int64", "Decimal") => true,
        _ => false,
    };
}
