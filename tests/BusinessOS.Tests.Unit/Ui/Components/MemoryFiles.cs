using BusinessOS.Runtime.Files;

namespace BusinessOS.Tests.Unit.Ui.Components;

/// <summary>Files in memory.</summary>
public sealed class MemoryFiles : IFileStore
{
    private readonly Dictionary<Guid, (StoredFile File, byte[] Content)> _files = [];

    public async Task<StoredFile> SaveAsync(string name, string contentType, Stream content, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        var file = new StoredFile(Guid.NewGuid(), name, contentType, copy.Length, DateTimeOffset.UnixEpoch);
        _files[file.Id] = (file, copy.ToArray());
        return file;
    }

    public Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(_files.TryGetValue(id, out var found) ? found.File : null);

    public Task<Stream> OpenAsync(StoredFile file, CancellationToken cancellationToken) =>
        Task.FromResult<Stream>(new MemoryStream(_files[file.Id].Content));
}
