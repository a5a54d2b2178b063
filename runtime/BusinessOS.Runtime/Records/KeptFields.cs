namespace BusinessOS.Runtime.Records;

/// <summary>What the runtime keeps on every record: who made and changed it and when. Read, filtered and sorted by, never written.</summary>
internal static class KeptFields
{
    public static readonly IReadOnlyList<FieldDefinition> All =
    [
        Of(nameof(Record.CreatedAt), SayLater("Created at"), FieldKind.DateTime, typeof(DateTimeOffset), r => r.CreatedAt),
        Of(nameof(Record.CreatedBy), SayLater("Created by"), FieldKind.Text, typeof(string), r => r.CreatedBy),
        Of(nameof(Record.ChangedAt), SayLater("Changed at"), FieldKind.DateTime, typeof(DateTimeOffset), r => r.ChangedAt),
        Of(nameof(Record.ChangedBy), SayLater("Changed by"), FieldKind.Text, typeof(string), r => r.ChangedBy),
    ];

    private static FieldDefinition Of(string name, LocalText label, FieldKind kind, Type type, Func<Record, object?> get) => new()
    {
        Id = name,
        Name = name,
        Kind = kind,
        LabelText = label,
        ValueType = type,
        Get = get,
    };
}
