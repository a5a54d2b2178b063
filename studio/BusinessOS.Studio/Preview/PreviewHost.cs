using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using BusinessOS.Build.Folders;
using BusinessOS.Deploy.Local;
using BusinessOS.Diagnostics;
using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Preview;

/// <summary>
/// The live app of a project: compiled after every change and served by a host process of its own, with a database of
/// its own. A change that does not compile leaves the last good one running.
/// </summary>
public sealed class PreviewHost : IAsyncDisposable
{
    private readonly Project _project;
    private readonly ProjectCompiler _compiler;
    private readonly string _hostFolder;
    private readonly string _key = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
    private readonly SemaphoreSlim _turn = new(1, 1);
    private HostProcess? _host;
    private bool _stale;

    public PreviewHost(Project project, ProjectCompiler compiler, string hostFolder, Uri studio)
    {
        (_project, _compiler, _hostFolder, Studio) = (project, compiler, hostFolder, studio);
    }

    public event Action? Changed;

    public PreviewState State { get; private set; } = PreviewState.Starting;

    /// <summary>Where the live app answers; null until it does.</summary>
    public Uri? Address { get; private set; }

    private Uri Studio { get; }

    private string DataFolder => Path.Combine(_project.Folder, ".preview");

    private string ModulesFolderPath => Path.Combine(DataFolder, "modules");

    /// <summary>The address that signs the viewer in, as the administrator or as somebody with just one role.</summary>
    public string EntryFor(string role)
    {
        var home = Uri.EscapeDataString($"/{_project.Id}");
        var entry = $"{Address?.GetLeftPart(UriPartial.Authority)}/preview/enter?key={_key}&path={home}";
        return role.Length == 0 ? entry : $"{entry}&as={Uri.EscapeDataString($"{_project.Id}.{role}")}";
    }

    /// <summary>Compiles and shows the project as it is now; returns at once.</summary>
    public void Refresh()
    {
        _stale = true;
        _ = Task.Run(RefreshAsync);
    }

    public async ValueTask DisposeAsync()
    {
        _turn.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private async Task RefreshAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (!_stale)
            {
                return;
            }

            _stale = false;
            Become(Address is null ? PreviewState.Starting : PreviewState.Starting with { Text = "Updating" });
            var built = _compiler.Build(_project.Folder);
            _project.Report(built.Diagnostics);
            if (!built.Succeeded)
            {
                var errors = built.Diagnostics.Count(d => d.IsError);
                Become(new PreviewState(PreviewStateKind.Failed, $"{errors} {(errors == 1 ? "problem" : "problems")}; {(Address is null ? "nothing to show yet" : "showing the last good version")}"));
                return;
            }

            ModulesFolder.Write(ModulesFolderPath, built.Value.Modules());
            if (_host is null || _host.Exited.IsCompleted)
            {
                await StartAsync();
            }
            else
            {
                Become(PreviewState.Live);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task StartAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _host = HostProcess.Start(_hostFolder, new HostSettings
        {
            Modules = ModulesFolderPath,
            Data = DataFolder,
            Url = new Uri($"http://localhost:{FreePort()}"),
            Watch = true,
            Preview = new PreviewAccess(_key, Studio),
        });
        Address = await _host.ReadyAsync(CancellationToken.None);
        Become(Address is null
            ? new PreviewState(PreviewStateKind.Failed, $"The app did not start: {(_host.Recent is [.., var last] ? last : "it said nothing")}")
            : PreviewState.Live);
    }

    private void Become(PreviewState state)
    {
        State = state;
        Changed?.Invoke();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
