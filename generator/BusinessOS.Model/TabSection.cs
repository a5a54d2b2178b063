namespace BusinessOS.Model;

/// <summary>A section of a tab: fields, the records that refer to the one shown, or something else a record has.</summary>
public sealed record TabSection
{
    /// <summary>The heading over fields; null for those a tab begins with.</summary>
    public string? Title { get; init; }

    public EquatableArray<string> Fields { get; init; } = [];

    /// <summary>The entity of related records.</summary>
    public EntityRef? Related { get; init; }

    /// <summary>The reference by which they refer to the record.</summary>
    public string? By { get; init; }

    /// <summary><c>related</c>, <c>files</c> or <c>history</c>.</summary>
    public string? Show { get; init; }
}
