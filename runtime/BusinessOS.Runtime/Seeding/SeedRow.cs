namespace BusinessOS.Runtime.Seeding;

/// <summary>A record that came with an app. It stays known when people change or delete the record, so that it never comes again.</summary>
internal sealed class SeedRow
{
    /// <summary>As in <see cref="Data.Rows.RecordEvent.EntityKey"/>; for a content that was put in whole, <see cref="Whole"/>.</summary>
    public required string EntityKey { get; set; }

    public required string Key { get; set; }

    public Guid RecordId { get; set; }

    /// <summary>What it refers to that was still to come, as a JSON object of texts by field; null when it is whole.</summary>
    public string? Later { get; set; }

    /// <summary>Stands for an entity where a content is remembered rather than a record.</summary>
    public const string Whole = "#";
}
