namespace BusinessOS.Runtime.Records;

/// <summary>
/// Values by field name for a change. A value is of the field's <see cref="FieldDefinition.ValueType"/>, or null; only
/// fields named here change.
/// </summary>
public sealed class FieldValues : Dictionary<string, object?>
{
    public FieldValues()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }
}
