namespace BusinessOS.Runtime.Files;

/// <summary>Where the contents of kept files lie.</summary>
internal static class FileContents
{
    public static string PathOf(string folder, Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(folder, name[^2..], name[^4..^2], name);
    }

    /// <summary>Takes contents away whose rows are gone; one that cannot be reached now takes room, and is seen by nobody.</summary>
    public static void Delete(string folder, IEnumerable<Guid> ids)
    {
        foreach (var path in ids.Select(id => PathOf(folder, id)))
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception unreachable) when (unreachable is IOException or UnauthorizedAccessException)
            {
                // Nothing points at it any more.
            }
        }
    }
}
