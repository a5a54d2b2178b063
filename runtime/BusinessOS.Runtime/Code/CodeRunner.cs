using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace BusinessOS.Runtime.Code;

/// <summary>
/// Runs a piece of the owner's code for as long as it may take. Nothing can end code that loops without end, so it is left
/// behind without access to anything, and the same piece is not run again until it has returned.
/// </summary>
internal sealed partial class CodeRunner(RuntimeOptions options, ILogger<CodeRunner> logger)
{
    private readonly ConcurrentDictionary<string, Task> _stuck = new(StringComparer.Ordinal);

    /// <param name="name">Class and method.</param>
    /// <param name="app">The assembly of the code, whose files the log points at.</param>
    /// <param name="access">Closed when this returns.</param>
    /// <returns>Null when the code returned by itself.</returns>
    public async Task<CodeFailure?> RunAsync(string name, Assembly app, Func<Task> code, RecordAccess access, CancellationToken cancellationToken)
    {
        if (_stuck.TryGetValue(name, out var earlier) && !earlier.IsCompleted)
        {
            LogStuck(name);
            return new CodeFailure(null);
        }

        var running = Task.Run(code, CancellationToken.None);
        try
        {
            await running.WaitAsync(options.CodeLimit, cancellationToken);
            return null;
        }
        catch (ChangeRefusedException refused)
        {
            return new CodeFailure(refused);
        }
        catch (TimeoutException) when (!running.IsCompleted)
        {
            _stuck[name] = running;
            LogCutOff(name, options.CodeLimit.TotalSeconds);
            return new CodeFailure(null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _stuck[name] = running;
            throw;
        }
        catch (Exception e)
        {
            // The last line of the owner's code: it may throw anything, and what it belongs to is refused.
            LogBroken(name, PlaceOf(e, app), e);
            return new CodeFailure(null);
        }
        finally
        {
            await access.CloseAsync();
        }
    }

    /// <summary>The owner's file and line; the class alone where the symbols are missing.</summary>
    private static string PlaceOf(Exception e, Assembly app) =>
        new StackTrace(e, fNeedFileInfo: true).GetFrames()
            .Where(f => f.GetMethod()?.DeclaringType?.Assembly == app && f.GetFileName() is { } file && !file.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(f => $"{f.GetFileName()}:{f.GetFileLineNumber()}")
            .FirstOrDefault() ?? "a place without symbols";

    [LoggerMessage(6170, LogLevel.Error, "BOS6170: {Code} broke off at {Place}; what it belonged to was refused")]
    private partial void LogBroken(string code, string place, Exception exception);

    [LoggerMessage(6171, LogLevel.Error, "BOS6171: {Code} was cut off after {Seconds} s; what it belonged to was refused")]
    private partial void LogCutOff(string code, double seconds);

    [LoggerMessage(6174, LogLevel.Error, "BOS6174: {Code} was not run: it is still busy from a time it was cut off")]
    private partial void LogStuck(string code);
}
