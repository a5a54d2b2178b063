namespace BusinessOS.Runtime.Definitions;

/// <summary>What kinds of field have in common.</summary>
public static class FieldKinds
{
    /// <summary>Values are stored files, by their ids or with who signed them.</summary>
    public static bool IsFile(this FieldKind kind) => kind is FieldKind.File or FieldKind.Image or FieldKind.Signature;

    /// <summary>The stored file a value is, or has.</summary>
    public static Guid? FileOf(object? value) => value switch { Guid id => id, Values.Signature signed => signed.File, _ => null };

    /// <summary>Values are ids, of a record or a person that is loaded beside them.</summary>
    public static bool IsLink(this FieldKind kind) => kind is FieldKind.Reference or FieldKind.User;

    /// <summary>Values are lists.</summary>
    public static bool IsSeveral(this FieldKind kind) => kind is FieldKind.MultiChoice or FieldKind.Tags or FieldKind.References;

    /// <summary>Text of many lines: nothing to look at in passing, or to sort by.</summary>
    public static bool IsLong(this FieldKind kind) =>
        kind is FieldKind.LongText or FieldKind.Markdown or FieldKind.RichText or FieldKind.Json;

    /// <summary>Whether records stand in an order by it: places, files, long and encrypted texts have none.</summary>
    public static bool IsOrdered(this FieldKind kind) => !kind.IsLong() && !kind.IsFile() && kind is not (FieldKind.Location or FieldKind.Encrypted);

    /// <summary>Numbers that can be added up.</summary>
    public static bool IsNumber(this FieldKind kind) =>
        kind is FieldKind.Integer or FieldKind.Decimal or FieldKind.Money or FieldKind.Percent;

    /// <summary>Words that a search looks into; HTML is not, for its marks would be found too.</summary>
    public static bool IsWords(this FieldKind kind) =>
        kind is FieldKind.Text or FieldKind.LongText or FieldKind.Markdown
            or FieldKind.Email or FieldKind.Phone or FieldKind.Url or FieldKind.AutoNumber or FieldKind.Address;
}
