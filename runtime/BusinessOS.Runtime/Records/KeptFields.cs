using BusinessOS.Runtime.Scope;

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

    /// <summary>Those that name people of the organization, by their names.</summary>
    public static readonly IReadOnlySet<string> OfColleagues = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { nameof(Record.CreatedBy), nameof(Record.ChangedBy) };

    /// <summary>Whether a field tells an actor who is not of the organization about its people.</summary>
    public static bool IsOfColleagues(FieldDefinition field, Actor actor) =>
        !actor.IsSystem && !actor.IsMember && All.Contains(field) && OfColleagues.Contains(field.Name);

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
