using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BusinessOS.Build;
using BusinessOS.Build.Folders;
using BusinessOS.Deploy.Local;
using BusinessOS.Diagnostics;
using Spectre.Console;

namespace BusinessOS.Cli.Running;

/// <summary>Compiles apps, serves them in a host process, and with <c>--watch</c> compiles again on every change.</summary>
internal sealed class RunSession(CliEnvironment environment, RunSettings settings)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);

    private readonly DiagnosticPrinter _printer = new(environment);
    private readonly AppLoader _loader = new(environment);

    public async Task<int> RunAsync(IReadOnlyList<string> apps, CancellationToken cancellationToken)
    {
        if (!IsFree(settings.Port))
        {
            return _printer.Print([CliDiagnostics.PortInUse.At(SourceSpan.None, settings.Port)]);
        }

        var sources = _loader.Read(apps);
        if (!sources.Succeeded)
        {
            return _printer.Print(sources.Diagnostics, sources.Value?.Texts);
        }

        var builder = _loader.Builder();
        if (!builder.Succeeded)
        {
            return _printer.Print(builder.Diagnostics);
        }

        environment.Messages.WriteLine("Compiling");
        if (!Build(builder.Value, sources.Value, sources.Diagnostics))
        {
            return ExitCode.ErrorsFound;
        }

        await using var host = HostProcess.Start(environment.Programs.Host, new HostSettings
        {
            Modules = settings.Modules,
            Data = settings.Data,
            Url = settings.Url,
            Database = settings.Database,
            Administrator = settings.Administrator,
            Watch = settings.Watch,
            Demo = settings.Demo,
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ShowAsync(host, stop.Token);
        var watching = settings.Watch
            ? WatchAsync(apps, builder.Value, sources.Value.Folders, stop.Token)
            : Task.CompletedTask;
        await Task.WhenAny(host.Exited, Task.Delay(Timeout.Infinite, stop.Token));
        await stop.CancelAsync();
        await IgnoreCancellationAsync(watching);
        await IgnoreCancellationAsync(showing);
        return cancellationToken.IsCancellationRequested ? ExitCode.Clean : ExitCode.WrongUsage;
    }

    /// <summary>Known before anything is compiled, and before a first administrator is made and shown.</summary>
    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
        catch (SocketException)
        {
            return true; // the host says why it cannot listen there
        }
    }

    private static async Task IgnoreCancellationAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            // The person has had enough.
        }
    }

    private bool Build(AppBuilder builder, SourceSet sources, IReadOnlyCollection<Diagnostic> earlier)
    {
        var built = builder.Build(sources.Apps);
        IReadOnlyCollection<Diagnostic> problems = [.. earlier, .. built.Diagnostics, .. built.Succeeded ? AppLock.Save(sources) : []];
        if (problems.Count > 0)
        {
            _printer.Print(problems, sources.Texts);
        }

        if (!built.Succeeded)
        {
            return false;
        }

        ModulesFolder.Write(settings.Modules, built.Value.Modules());
        return true;
    }

    private async Task ShowAsync(HostProcess host, CancellationToken cancellationToken)
    {
        await foreach (var line in host.Lines.WithCancellation(cancellationToken))
        {
            if (HostEvent.TryParse(line, out var happened))
            {
                environment.Messages.WriteLine(happened.Swapped
                    ? $"Open pages show the change now (started in {Seconds(happened.Elapsed)}).{(happened.Message.Length > 0 ? " " + happened.Message : "")}"
                    : $"The new version did not start, the last good one keeps running: {happened.Message}");
            }
            else
            {
                await environment.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
            }
        }
    }

    private async Task WatchAsync(
        IReadOnlyList<string> apps, AppBuilder builder, IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        var watch = new FolderWatch(folders, AppParts.IsSource, Quiet, TimeProvider.System, problem => _printer.Print([problem]));
        await foreach (var _ in watch.ChangesAsync(cancellationToken))
        {
            var begun = Stopwatch.GetTimestamp();
            var sources = _loader.Read(apps);
            if (!sources.Succeeded)
            {
                _printer.Print(sources.Diagnostics, sources.Value?.Texts);
                environment.Messages.WriteLine("The last good version keeps running.");
            }
            else if (!Build(builder, sources.Value, sources.Diagnostics))
            {
                environment.Messages.WriteLine("The last good version keeps running.");
            }
            else
            {
                environment.Messages.WriteLine($"Compiled in {Seconds(Stopwatch.GetElapsedTime(begun))}.");
            }
        }
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
