namespace BusinessOS.Runtime.Data.Rows;

/// <summary>Stored by name.</summary>
public enum RecordEventKind
{
    Created,
    Updated,
    Deleted,
}
