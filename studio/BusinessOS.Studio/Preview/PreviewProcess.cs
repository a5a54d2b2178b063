using System.Net;
using System.Net.Sockets;
using BusinessOS.Deploy.Local;

namespace BusinessOS.Studio.Preview;

/// <summary>The host process of a preview: started, told of new versions, and listened to.</summary>
internal sealed class PreviewProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly HostProcess _host;
    private TaskCompletionSource<HostEvent>? _waiting;

    private PreviewProcess(HostProcess host)
    {
        _host = host;
        Ended = ListenAsync();
    }

    /// <summary>Done when the process has ended.</summary>
    public Task Ended { get; }

    public bool IsRunning => !Ended.IsCompleted;

    /// <summary>What it said last, for people who ask why it ended.</summary>
    public string LastWords => _host.Recent.LastOrDefault(l => l.Trim().Length > 0) ?? "it said nothing";

    public static PreviewProcess Start(string hostFolder, string modules, string data, PreviewAccess access) =>
        new(HostProcess.Start(hostFolder, new HostSettings
        {
            Modules = modules,
            Data = data,
            Url = new Uri($"http://localhost:{FreePort()}"),
            Watch = true,
            DemoRecords = true,
            Preview = access,
        }));

    /// <summary>The address it listens on; null when it ended before, or says nothing for too long.</summary>
    public async Task<Uri?> ReadyAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await _host.ReadyAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Puts a new version before the process and waits for what it says of it.</summary>
    /// <param name="write">Replaces the modules.</param>
    public async Task<HostEvent> SwapAsync(Action write)
    {
        var answer = new TaskCompletionSource<HostEvent>(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _waiting, answer);
        write();
        var first = await Task.WhenAny(answer.Task, Ended, Task.Delay(Patience));
        return first == answer.Task ? await answer.Task : new HostEvent(false, IsRunning ? "it did not answer" : LastWords, Patience);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task ListenAsync()
    {
        await foreach (var line in _host.Lines)
        {
            if (HostEvent.TryParse(line, out var happened))
            {
                Interlocked.Exchange(ref _waiting, null)?.TrySetResult(happened);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
