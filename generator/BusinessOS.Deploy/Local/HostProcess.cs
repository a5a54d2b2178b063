using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace BusinessOS.Deploy.Local;

/// <summary>
/// A host running as a process of its own on this machine: for <c>bos run</c> and the Studio's preview. Apps are never
/// loaded into the process that compiled them.
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    private const string ReadyPrefix = "listening on ";

    /// <summary>
    /// A version here lives until the next edit: profiling its code, and collecting beside it on the few processors it has,
    /// costs more than either brings.
    /// </summary>
    private static readonly (string Name, string Value)[] ShortLived = [("DOTNET_TieredPGO", "0"), ("DOTNET_gcConcurrent", "0")];

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _recent = new();
    private readonly TaskCompletionSource<Uri?> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process) => _process = process;

    /// <summary>Everything the host prints, line by line, until it ends.</summary>
    public IAsyncEnumerable<string> Lines => _lines.Reader.ReadAllAsync();

    /// <summary>The last lines it printed, for saying why it ended.</summary>
    public IReadOnlyList<string> Recent => [.. _recent];

    public Task Exited { get; private set; } = Task.CompletedTask;

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts a host; it is ready when <see cref="ReadyAsync"/> says so.</summary>
    /// <param name="hostFolder">The published host: holds <c>BusinessOS.Host.dll</c>.</param>
    public static HostProcess Start(string hostFolder, HostSettings settings)
    {
        var start = new ProcessStartInfo(DotnetProgram.Path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(hostFolder, "BusinessOS.Host.dll"));
        foreach (var argument in settings.Arguments())
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in ShortLived.Concat(settings.Variables()))
        {
            start.Environment[name] = value;
        }

        var host = new HostProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        host._process.OutputDataReceived += (_, e) => host.Receive(e.Data);
        host._process.ErrorDataReceived += (_, e) => host.Receive(e.Data);
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        host.Exited = host.WaitAsync();
        return host;
    }

    /// <summary>The address it listens on, or null when it ended before it was ready.</summary>
    public Task<Uri?> ReadyAsync(CancellationToken cancellationToken) => _ready.Task.WaitAsync(cancellationToken);

    /// <summary>Asks the host to stop, and ends it if it does not within ten seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            RequestStop();
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        await Exited;
        _process.Dispose();
    }

    /// <summary>The host stops by itself when its standard input ends, which works alike on every platform.</summary>
    private void RequestStop() => _process.StandardInput.Close();

    private void Receive(string? line)
    {
        if (line is null)
        {
            return;
        }

        _recent.Enqueue(line);
        while (_recent.Count > 40)
        {
            _recent.TryDequeue(out _);
        }

        if (line.StartsWith(ReadyPrefix, StringComparison.Ordinal)
            && Uri.TryCreate(line[ReadyPrefix.Length..], UriKind.Absolute, out var address))
        {
            _ready.TrySetResult(address);
        }

        _lines.Writer.TryWrite(line);
    }

    private async Task WaitAsync()
    {
        await _process.WaitForExitAsync();
        _ready.TrySetResult(null);
        _lines.Writer.TryComplete();
    }
}
