using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace BusinessOS.Tester.Hosting;

/// <summary>A host of its own for the tests, with a fresh embedded database. It ends with the process that started it.</summary>
internal sealed class HostRun
{
    private const string Ready = "listening on ";

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostRun(Process process, Uri url, string folder) => (_process, Url, Folder) = (process, url, folder);

    public Uri Url { get; }

    /// <summary>Where its data is.</summary>
    private string Folder { get; }

    public static async Task<HostRun> StartAsync(TenantSettings settings, IEnumerable<Persona> people)
    {
        var folder = Directory.CreateTempSubdirectory("bos-tests-").FullName;
        var url = new Uri($"http://localhost:{FreePort()}");
        string[] arguments =
        [
            Path.Combine(settings.Host, "BusinessOS.Host.dll"), "--modules", settings.Modules, "--data", folder,
            "--urls", url.GetLeftPart(UriPartial.Authority), "--stop-with-input",
        ];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BOS_ZONE"] = ""; // what day it is must be the same in the tests and in the host
        start.Environment["BOS_ADMIN"] = "first@example.org:" + Persona.Administrator.Password;
        start.Environment["BOS_PEOPLE"] = JsonSerializer.Serialize(people.Select(p => p.Account), JsonSerializerOptions.Web);
        if (settings.Database is { } database)
        {
            start.Environment["BOS_DATABASE"] = database;
        }

        var host = new HostRun(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."), url, folder);
        await host.WaitAsync();
        return host;
    }

    private async Task WaitAsync()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        await Task.WhenAny(_ready.Task, _process.WaitForExitAsync());
        if (!_ready.Task.IsCompleted)
        {
            throw new HostNotStartedException(_said.ToString());
        }
    }

    private void Stop()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill(entireProcessTree: true);
        }

        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A file that is still held is left to the system's temporary folder.
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

        if (line.StartsWith(Ready, StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
