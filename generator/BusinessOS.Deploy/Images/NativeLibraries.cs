using System.ComponentModel;
using System.Diagnostics;

namespace BusinessOS.Deploy.Images;

/// <summary>Finds the system's libraries that programs need, by asking the system's own loader.</summary>
internal static class NativeLibraries
{
    /// <summary>The libraries that files are linked with, as full paths; what the loader cannot find is left out.</summary>
    public static IEnumerable<string> LinkedWith(IEnumerable<string> files) => Lines("ldd", files)
        .Select(line => line.Split(" => ", 2)[^1].Trim().Split(' ')[0])
        .Where(path => path.StartsWith('/') && File.Exists(path))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The newest library of each name that is opened while running and so is not linked, such as <c>libssl.so</c>.</summary>
    public static IEnumerable<string> Named(IReadOnlyCollection<string> names)
    {
        var known = Lines(File.Exists("/sbin/ldconfig") ? "/sbin/ldconfig" : "ldconfig", ["-p"])
            .Select(line => line.Split(" => ", 2))
            .Where(parts => parts.Length == 2 && File.Exists(parts[1]) && FitsThisProcessor(parts[0]))
            .Select(parts => parts[1])
            .ToArray();
        return names.SelectMany(name => known
            .Where(path => Path.GetFileName(path).StartsWith(name + ".", StringComparison.Ordinal))
            .OrderDescending(StringComparer.Ordinal)
            .Take(1));
    }

    /// <summary>The cache also lists 32-bit and optimized variants of a library; only 64-bit ones say so.</summary>
    private static bool FitsThisProcessor(string description) => !Environment.Is64BitProcess
        || description.Contains("x86-64", StringComparison.Ordinal)
        || description.Contains("AArch64", StringComparison.Ordinal);

    private static List<string> Lines(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { }; // drained, so that a chatty program does not wait for a reader
            process.BeginErrorReadLine();
            var lines = new List<string>();
            while (process.StandardOutput.ReadLine() is { } line)
            {
                lines.Add(line);
            }

            process.WaitForExit();
            return lines;
        }
        catch (Win32Exception)
        {
            return []; // a system without that program has nothing to tell us
        }
    }
}
