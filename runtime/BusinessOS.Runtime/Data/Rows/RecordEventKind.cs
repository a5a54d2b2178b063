namespace BusinessOS.Runtime.Data.Rows;

/// <summary>Stored by name.</summary>
public enum RecordEventKind
{
    Created,
    Updated,
    Deleted,

    /// <summary>An action was taken that changed nothing of the record.</summary>
    Acted,
}
