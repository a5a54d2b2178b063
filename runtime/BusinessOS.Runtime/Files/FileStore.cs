using System.Security.Cryptography;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Files;

/// <summary>Keeps files in the data folder and what is known of them in the database.</summary>
internal sealed class FileStore(
    IDbContextFactory<TenantDbContext> database, RecordSets sets, IRecordGate gate, RuntimeOptions options, CurrentActor current, TimeProvider time)
    : IFileStore
{
    private const int BufferBytes = 64 * 1024;
    private const int LongestName = 200;

    public async Task<StoredFile> SaveAsync(string name, string contentType, Stream content, CancellationToken cancellationToken)
    {
        var row = new FileRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Name = FileNames.Clean(name, LongestName),
            ContentType = FileNames.SafeType(contentType),
            Hash = "",
            UploadedAt = time.GetUtcNow(),
            UploadedBy = current.Actor.Id,
        };
        var path = PathOf(row.Id);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? options.FilesFolder);
        var kept = false;
        try
        {
            (row.Length, row.Hash) = await WriteAsync(path, content, cancellationToken);
            await using var context = await database.CreateDbContextAsync(cancellationToken);
            context.Add(row);
            await context.SaveChangesAsync(cancellationToken);
            kept = true;
        }
        finally
        {
            if (!kept)
            {
                File.Delete(path);
            }
        }

        return Stored(row);
    }

    public async Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var row = await context.Set<FileRow>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellationToken);
        return row is not null && await MayReadAsync(row, cancellationToken) ? Stored(row) : null;
    }

    public Task<Stream> OpenAsync(StoredFile file, CancellationToken cancellationToken) =>
        Task.FromResult<Stream>(new FileStream(
            PathOf(file.Id), FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.Asynchronous | FileOptions.SequentialScan));

    private static StoredFile Stored(FileRow row) => new(row.Id, row.Name, row.ContentType, row.Length, row.UploadedAt);

    private async Task<bool> MayReadAsync(FileRow row, CancellationToken cancellationToken)
    {
        if (row.RecordId is not { } record)
        {
            return current.Actor.IsSystem || (current.Actor.IsSignedIn && row.UploadedBy == current.Actor.Id);
        }

        return sets.All.FirstOrDefault(s => s.Key == row.EntityKey)?.Entity is { } entity
            && entity.Fields.FirstOrDefault(f => f.Id == row.FieldKey) is { } field
            && await gate.FindAsync(entity, record, cancellationToken) is { } view
            && FieldKinds.FileOf(view[field]) == row.Id;
    }

    private async Task<(long Length, string Hash)> WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes, FileOptions.Asynchronous);
        var buffer = new byte[BufferBytes];
        var length = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            length += read;
            if (length > options.LargestFile)
            {
                throw new FileTooLargeException(options.LargestFile);
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return (length, Convert.ToHexString(hash.GetHashAndReset()));
    }

    /// <summary>Spread over folders by the id's random end; its start is the time and would fill one folder a day.</summary>
    private string PathOf(Guid id) => FileContents.PathOf(options.FilesFolder, id);
}
