namespace BusinessOS.Runtime.Records;

/// <summary>
/// What every record of every app has. Generated entity classes derive from it through their app's own record class,
/// which brings <c>User</c>, <c>Today</c> and <c>Now</c> into the scope of the owner's expressions.
/// </summary>
public abstract class Record
{
    public Guid Id { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The e-mail address of who made it, or the name of the workflow that did.</summary>
    public string? CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public string? ChangedBy { get; set; }

    /// <summary>Counts up with every change; a change that names an older one is refused.</summary>
    public int RowVersion { get; set; }

    /// <summary>What the record was given to who is reading for: read with it where that matters, never stored in it.</summary>
    internal Operations Reached { get; set; }

    /// <summary>Values of rollups for those who do not see masked values, where these differ.</summary>
    internal Dictionary<string, object?>? Veiled { get; set; }
}
