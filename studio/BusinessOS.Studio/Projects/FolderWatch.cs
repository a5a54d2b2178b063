namespace BusinessOS.Studio.Projects;

/// <summary>Tells when the text files of an app's folder have changed, once things are quiet again.</summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly FileSystemWatcher _files;
    private readonly ITimer _timer;
    private readonly string _folder;

    public FolderWatch(string folder, TimeProvider time, Action changed)
    {
        _folder = folder;
        _timer = time.CreateTimer(_ => changed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _files = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite,
        };
        _files.Changed += Note;
        _files.Created += Note;
        _files.Deleted += Note;
        _files.Renamed += Note;
        _files.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        _files.Dispose();
        _timer.Dispose();
    }

    /// <summary>Versions and the preview have folders of their own that begin with a dot.</summary>
    private void Note(object sender, FileSystemEventArgs e)
    {
        if (!Path.GetRelativePath(_folder, e.FullPath).StartsWith('.'))
        {
            _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
        }
    }
}
