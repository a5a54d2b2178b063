using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace BusinessOS.Cli.Running;

/// <summary>Tells when files below some folders changed. A burst, such as an editor's save by rename, is told once.</summary>
internal sealed class FolderWatch(IReadOnlyList<string> folders)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);

    public async IAsyncEnumerable<DateTimeOffset> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var touched = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var watchers = folders.Select(folder => Watch(folder, touched.Writer)).ToList();
        try
        {
            while (await touched.Reader.WaitToReadAsync(cancellationToken))
            {
                do
                {
                    touched.Reader.TryRead(out _);
                    await Task.Delay(Quiet, cancellationToken);
                }
                while (touched.Reader.TryPeek(out _));

                yield return DateTimeOffset.UtcNow;
            }
        }
        finally
        {
            watchers.ForEach(w => w.Dispose());
        }
    }

    private static FileSystemWatcher Watch(string folder, ChannelWriter<bool> touched)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.DirectoryName,
        };
        void Touch(object sender, FileSystemEventArgs e)
        {
            if (Path.GetExtension(e.FullPath) is ".yaml" or ".yml" or ".cs" && !Path.GetRelativePath(folder, e.FullPath).StartsWith('.'))
            {
                touched.TryWrite(true);
            }
        }

        watcher.Changed += Touch;
        watcher.Created += Touch;
        watcher.Deleted += Touch;
        watcher.Renamed += Touch;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
