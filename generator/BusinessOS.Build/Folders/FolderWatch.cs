using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace BusinessOS.Build.Folders;

/// <summary>Tells when parts of apps below some folders changed. A burst, such as an editor's save by rename, is told once.</summary>
/// <param name="counts">Which parts matter, by path relative to their folder.</param>
/// <param name="quiet">How long nothing may change before a burst counts as over.</param>
/// <param name="unwatched">Told once when the system does not let the folders be watched; nothing is told from then on.</param>
public sealed class FolderWatch(IReadOnlyList<string> folders, Func<string, bool> counts, TimeSpan quiet, TimeProvider time, Action<Diagnostic> unwatched)
{
    private int _isUnwatched;

    public async IAsyncEnumerable<DateTimeOffset> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var touched = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var watchers = new List<FileSystemWatcher>();
        try
        {
            foreach (var folder in folders)
            {
                watchers.Add(Watch(folder, touched.Writer));
            }

            while (await touched.Reader.WaitToReadAsync(cancellationToken))
            {
                do
                {
                    touched.Reader.TryRead(out _);
                    await Task.Delay(quiet, time, cancellationToken);
                }
                while (touched.Reader.TryPeek(out _));

                yield return time.GetUtcNow();
            }
        }
        finally
        {
            watchers.ForEach(w => w.Dispose());
        }
    }

    private FileSystemWatcher Watch(string folder, ChannelWriter<bool> touched)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.DirectoryName,
        };
        void Touch(object sender, FileSystemEventArgs e)
        {
            if (counts(AppParts.Relative(folder, e.FullPath)))
            {
                touched.TryWrite(true);
            }
        }

        watcher.Changed += Touch;
        watcher.Created += Touch;
        watcher.Deleted += Touch;
        watcher.Renamed += Touch;
        watcher.Error += (_, e) =>
        {
            if (e.GetException() is InternalBufferOverflowException)
            {
                touched.TryWrite(true); // so much changed that some of it was not told
            }
            else
            {
                GoOnWithout(folder, e.GetException());
            }
        };
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException refused)
        {
            GoOnWithout(folder, refused); // the system watches as many folders as it is set to, and no more
        }

        return watcher;
    }

    private void GoOnWithout(string folder, Exception reason)
    {
        if (Interlocked.Exchange(ref _isUnwatched, 1) == 0)
        {
            unwatched(FolderDiagnostics.NotWatched.At(SourceSpan.None, folder, reason.Message));
        }
    }
}
