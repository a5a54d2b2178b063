namespace BusinessOS.Runtime.Files;

/// <summary>Files that belong to records. A file is read under the policy of the record and field that hold it.</summary>
public interface IFileStore
{
    /// <summary>Keeps an upload; until a record's file field names it, only who uploaded it may read it.</summary>
    /// <exception cref="FileTooLargeException">The content is larger than the tenant allows; nothing is kept.</exception>
    Task<StoredFile> SaveAsync(string name, string contentType, Stream content, CancellationToken cancellationToken);

    /// <summary>The file, or null when it is not there or the actor may not read the record's field that holds it.</summary>
    Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<Stream> OpenAsync(StoredFile file, CancellationToken cancellationToken);
}
