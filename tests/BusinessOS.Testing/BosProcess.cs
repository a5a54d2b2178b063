using System.Diagnostics;
using System.Text;

namespace BusinessOS.Testing;

/// <summary>The published <c>bos</c> as a process of its own: run to its end, or kept running until disposed.</summary>
public sealed class BosProcess : IAsyncDisposable
{
    private const string Ready = "listening on ";

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<string> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BosProcess(Process process) => _process = process;

    /// <summary>Where it is published to; the host and the Studio stand beside it.</summary>
    public static string Folder { get; } = RepositoryFolder.Published("bos");

    /// <summary>The address it printed, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    public int Id => _process.Id;

    /// <summary>Everything it printed so far, errors included.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Runs a verb to its end. <paramref name="input"/> is what it reads from its standard input.</summary>
    public static async Task<BosResult> RunAsync(
        IEnumerable<string> arguments,
        CancellationToken cancellationToken,
        string input = "",
        string? workingFolder = null,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        using var process = Process.Start(StartOf(arguments, workingFolder, environment))!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return new BosResult(process.ExitCode, await output, await errors);
        }
        finally
        {
            Kill(process);
        }
    }

    /// <summary>Starts a verb that serves, and returns when it has printed the address it listens on.</summary>
    public static async Task<BosProcess> StartAsync(
        IEnumerable<string> arguments,
        CancellationToken cancellationToken,
        string? workingFolder = null,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        var bos = new BosProcess(Process.Start(StartOf(arguments, workingFolder, environment))!);
        try
        {
            bos._process.StandardInput.Close();
            bos._process.OutputDataReceived += (_, line) => bos.Hear(line.Data);
            bos._process.ErrorDataReceived += (_, line) => bos.Hear(line.Data);
            bos._process.BeginOutputReadLine();
            bos._process.BeginErrorReadLine();

            var exit = bos._process.WaitForExitAsync(cancellationToken);
            await Task.WhenAny(bos._url.Task, exit);
            await (bos._url.Task.IsCompleted ? bos._url.Task : exit);
            bos.Url = bos._url.Task.IsCompletedSuccessfully
                ? await bos._url.Task
                : throw new InvalidOperationException($"bos ended with exit code {bos._process.ExitCode} before it listened.\n{bos.Said}");
            return bos;
        }
        catch
        {
            await bos.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill(_process);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo StartOf(
        IEnumerable<string> arguments, string? workingFolder, IReadOnlyDictionary<string, string?>? environment)
    {
        var program = Path.Combine(Folder, "bos.dll");
        if (!File.Exists(program))
        {
            throw new InvalidOperationException(
                $"{program} does not exist; run `dotnet build generator/BusinessOS.Cli -c {RepositoryFolder.Configuration}`.");
        }

        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? Path.GetTempPath(),
        };
        start.Environment.TryAdd("DOTNET_GCgen0size", "4000000"); // as the launcher `bos` does
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static void Kill(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.AppendLine(line);
        }

        var at = line.IndexOf(Ready, StringComparison.Ordinal);
        if (at >= 0)
        {
            _url.TrySetResult(line[(at + Ready.Length)..].Split(' ')[0].TrimEnd('/'));
        }
    }
}
