namespace BusinessOS.Runtime.Secrets;

/// <summary>A key that encrypted values were kept with: its name, never the key. One whose file is gone is missed by it, rather than silently replaced.</summary>
internal sealed class FieldKeyRow
{
    public required string Id { get; set; }

    public DateTimeOffset MadeAt { get; set; }
}
