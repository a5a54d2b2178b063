namespace BusinessOS.Runtime.Records.Saved;

/// <summary>The saved view a person's list begins with.</summary>
internal sealed class DefaultViewRow
{
    public Guid PersonId { get; set; }

    public required string EntityKey { get; set; }

    public Guid ViewId { get; set; }
}
