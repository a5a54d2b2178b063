using System.Security.Cryptography;
using BusinessOS.Build;
using BusinessOS.Build.Folders;
using BusinessOS.Deploy.Local;
using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Preview;

/// <summary>
/// The live app of a project: compiled after every change and served by a host process of its own, on demo records. A
/// change that does not compile leaves the last good one running; a version that cannot take over the records of the one
/// before puts them aside and starts on new ones.
/// </summary>
public sealed class PreviewHost(Project project, ProjectCompiler compiler, string hostFolder, Uri studio) : IAsyncDisposable
{
    private readonly string _key = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
    private readonly SemaphoreSlim _turn = new(1, 1);
    private PreviewProcess? _process;
    private bool _stale;
    private bool _ended;

    public event Action? Changed;

    public PreviewState State { get; private set; } = PreviewState.Starting;

    /// <summary>Where the live app answers; null until it does.</summary>
    public Uri? Address { get; private set; }

    private string DataFolder => Path.Combine(project.Folder, ".preview");

    private string ModulesPath => Path.Combine(DataFolder, "modules");

    /// <summary>The address that signs the viewer in, as the administrator or as somebody with just one role.</summary>
    public string EntryFor(string role)
    {
        var home = Uri.EscapeDataString($"/{project.Id}");
        var entry = $"{Address?.GetLeftPart(UriPartial.Authority)}/preview/enter?key={_key}&path={home}";
        return role.Length == 0 ? entry : $"{entry}&as={Uri.EscapeDataString($"{project.Id}.{role}")}";
    }

    /// <summary>Compiles and shows the project as it is now; returns at once.</summary>
    public void Refresh()
    {
        _stale = true;
        _ = Task.Run(RefreshAsync);
    }

    public async ValueTask DisposeAsync()
    {
        _ended = true;
        await _turn.WaitAsync();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _turn.Dispose();
    }

    private async Task RefreshAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (_stale && !_ended)
            {
                _stale = false;
                await ShowAsync();
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nobody waits for this task: whatever went wrong has to be seen in the preview.
            Fail($"The preview could not be started: {e.Message}");
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task ShowAsync()
    {
        var isShown = Address is not null && _process is { IsRunning: true };
        Become(isShown ? PreviewState.Updating : PreviewState.Starting);
        var built = compiler.Build(project.Folder);
        project.Report(built.Diagnostics);
        if (!built.Succeeded)
        {
            var errors = built.Diagnostics.Count(d => d.IsError);
            Become(new PreviewState(
                PreviewStateKind.Failed, $"{errors} {(errors == 1 ? "problem" : "problems")}{(isShown ? ", showing the last good version" : "")}"));
        }
        else if (isShown && _process is { } running && (await running.SwapAsync(() => Write(built.Value))).Swapped)
        {
            Become(PreviewState.Live);
        }
        else
        {
            await StartAsync(built.Value);
        }
    }

    /// <summary>Starts the host; when it says that it cannot go on with the records of before, once more without them.</summary>
    private async Task StartAsync(BuiltWorkspace built)
    {
        Become(PreviewState.Filling);
        var lastWords = await TryStartAsync(built);
        if (lastWords is not null && StartTrouble.IsWithRecords(lastWords))
        {
            PutRecordsAside();
            lastWords = await TryStartAsync(built);
        }

        if (lastWords is null)
        {
            Become(PreviewState.Live);
        }
        else
        {
            Fail($"The app did not start: {lastWords}");
        }
    }

    /// <returns>Null when it serves, else what it said last.</returns>
    private async Task<string?> TryStartAsync(BuiltWorkspace built)
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        Write(built);
        var process = _process = PreviewProcess.Start(hostFolder, ModulesPath, DataFolder, new PreviewAccess(_key, studio));
        Address = await process.ReadyAsync();
        if (Address is null)
        {
            return process.LastWords;
        }

        _ = WatchAsync(process);
        return null;
    }

    private void Write(BuiltWorkspace built) => ModulesFolder.Write(ModulesPath, built.Modules());

    private void PutRecordsAside()
    {
        var aside = Directory.CreateDirectory(Path.Combine(DataFolder, "records-before"));
        foreach (var file in Directory.EnumerateFiles(DataFolder, "app.db*"))
        {
            File.Move(file, Path.Combine(aside.FullName, Path.GetFileName(file)), overwrite: true);
        }
    }

    private async Task WatchAsync(PreviewProcess process)
    {
        await process.Ended;
        if (process == _process && !_ended && State.Kind == PreviewStateKind.Live)
        {
            Fail($"The app stopped: {process.LastWords}");
        }
    }

    private void Fail(string reason)
    {
        Address = null;
        Become(new PreviewState(PreviewStateKind.Failed, reason));
    }

    private void Become(PreviewState state)
    {
        State = state;
        Changed?.Invoke();
    }
}
