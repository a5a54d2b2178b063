namespace BusinessOS.Runtime.Files;

/// <param name="Length">In bytes.</param>
public sealed record StoredFile(Guid Id, string Name, string ContentType, long Length, DateTimeOffset UploadedAt);
