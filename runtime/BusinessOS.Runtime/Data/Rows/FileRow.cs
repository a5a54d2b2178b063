namespace BusinessOS.Runtime.Data.Rows;

/// <summary>A kept file, and the record's field it belongs to once one names it.</summary>
public sealed class FileRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    public required string ContentType { get; set; }

    public long Length { get; set; }

    /// <summary>SHA-256 of the content, in hexadecimal digits.</summary>
    public required string Hash { get; set; }

    public DateTimeOffset UploadedAt { get; set; }

    public Guid UploadedBy { get; set; }

    /// <summary>As in <see cref="RecordEvent.EntityKey"/>; null while no record names it.</summary>
    public string? EntityKey { get; set; }

    public Guid? RecordId { get; set; }

    /// <summary>The field's stable id.</summary>
    public string? FieldKey { get; set; }
}
