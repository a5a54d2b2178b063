using System.Globalization;
using System.Net.Sockets;
using BusinessOS.Runtime;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace BusinessOS.Host;

/// <summary>Says in one sentence why the host did not start and what to do; what nobody foresaw is written to a file besides.</summary>
internal static class StartFailure
{
    private const string LogFile = "start-failure.log";
    private const int NoSpaceOnUnix = 28;
    private const int DiskFullOnWindows = 112;
    private const int SqliteReadOnly = 8;
    private const int SqliteFull = 13;
    private const string PostgresDiskFull = "53100";

    /// <param name="data">The data folder, where it is known.</param>
    public static string Explain(Exception failure, string? data) => Causes(failure).Select(cause => Known(cause, data)).FirstOrDefault(k => k is not null)
        ?? $"The host could not start, for a reason nobody foresaw: {OneLine(failure.GetBaseException().Message)} {Keep(failure, data)}";

    private static string? Known(Exception failure, string? data) => failure switch
    {
        UsageException usage => usage.Message,
        StartFailedException start => $"{start.Message} ({start.Code})",
        OptionsValidationException wrong => $"A setting is wrong: {OneLine(string.Join(" ", wrong.Failures))} Correct it in the environment.",
        AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            "The address is in use by another program. Choose another with --port.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            "This user may not listen at that address. Choose a port from 1024 on with --port.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            "This machine does not have that address. Choose one of its own with --urls.",
        _ when IsDiskFull(failure) => $"The disk is full: nothing more can be written to {data}. Free some space and start again.",
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: SqliteReadOnly } =>
            $"The database in {data} cannot be written by this user. Give this user the right to write there, or run as the one who made it.",
        UnauthorizedAccessException or IOException when IsAbout(failure, data) =>
            $"The data folder cannot be used: {OneLine(failure.Message)} Choose another with --data, or give this user the right to write there.",
        _ => null,
    };

    /// <summary>Whether the failure names the data folder or something in it; an app's own file is another matter.</summary>
    private static bool IsAbout(Exception failure, string? data)
    {
        if (data is null)
        {
            return false;
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(data));
        for (var at = failure.Message.IndexOf(folder, StringComparison.Ordinal); at >= 0; at = failure.Message.IndexOf(folder, at + 1, StringComparison.Ordinal))
        {
            if (failure.Message.AsSpan(at + folder.Length) is [] or ['/' or '\\' or '\'' or '"', ..])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDiskFull(Exception failure) => failure switch
    {
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
        System.Data.Common.DbException database => database.SqlState == PostgresDiskFull,
        IOException io => (io.HResult & 0xFFFF) is NoSpaceOnUnix or DiskFullOnWindows,
        _ => false,
    };

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    /// <summary>Keeps the details for those who mend the host, and says where.</summary>
    private static string Keep(Exception failure, string? data)
    {
        var entry = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:O}\n{failure}\n\n");
        foreach (var folder in new[] { data, Path.GetTempPath() }.OfType<string>())
        {
            var file = Path.Combine(folder, LogFile);
            try
            {
                File.AppendAllText(file, entry);
                return $"The details are in {Path.GetFullPath(file)}.";
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next folder may take it.
            }
        }

        return "The details could not be written anywhere.";
    }

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.EndsWith('.') ? line : line + ".";
    }
}
