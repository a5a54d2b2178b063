using System.Text;

namespace BusinessOS.Testing.Golden;

/// <summary>
/// A folder of cases: <c>Cases/{topic}/{nnn-name}/</c> holds what goes in and, beside it, what must come out. Expected
/// are <c>diagnostics.txt</c> and everything below <c>expected/</c>; the rest is input. With <c>BOS_ACCEPT=1</c> what
/// comes out is written instead of compared, which a build server refuses.
/// </summary>
public sealed class GoldenDirectory(string folder)
{
    private const string Accept = "BOS_ACCEPT";
    private const string ExpectedFile = "diagnostics.txt";
    private const string ExpectedFolder = "expected/";

    /// <summary>The cases by name, <c>names/003-reserved</c>, in order.</summary>
    public IReadOnlyList<string> Cases =>
    [
        .. Directory.EnumerateDirectories(folder)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(path => Relative(folder, path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The input files of a case by their path in it.</summary>
    public IReadOnlyDictionary<string, string> Inputs(string name) =>
        Files(name).Where(file => !IsExpected(file.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>What a case expects, by path in it.</summary>
    public IReadOnlyDictionary<string, string> Expected(string name) =>
        Files(name).Where(file => IsExpected(file.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Compares what came out of a case with what it expects. Fails on the first text that differs, on what came out
    /// unexpectedly and on expected files nothing came out for.
    /// </summary>
    public void Verify(string name, IReadOnlyDictionary<string, string> outputs)
    {
        if (outputs.Keys.FirstOrDefault(path => !IsExpected(path)) is { } stray)
        {
            throw new ArgumentException($"'{stray}' is neither {ExpectedFile} nor below {ExpectedFolder}.", nameof(outputs));
        }

        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Rewrite(name, outputs);
            return;
        }

        var expected = Expected(name);
        var problems = outputs
            .Where(output => !expected.TryGetValue(output.Key, out var text) || text != output.Value)
            .Select(output => expected.TryGetValue(output.Key, out var text)
                ? $"{name}/{output.Key} differs.\n--- expected ---\n{text}--- actual ---\n{output.Value}"
                : $"{name}/{output.Key} is missing. It would hold:\n{output.Value}")
            .Concat(expected.Keys.Where(path => !outputs.ContainsKey(path)).Select(path => $"{name}/{path} is expected, but nothing comes out for it."))
            .ToList();
        if (problems.Count > 0)
        {
            throw new GoldenMismatchException($"{string.Join('\n', problems)}\nIf this is right, run the tests with {Accept}=1 and look at the difference.");
        }
    }

    private void Rewrite(string name, IReadOnlyDictionary<string, string> outputs)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new GoldenMismatchException($"{Accept}=1 has no place on a build server: expected files are accepted by people.");
        }

        foreach (var gone in Expected(name).Keys.Where(path => !outputs.ContainsKey(path)))
        {
            File.Delete(Path.Combine(folder, name, gone));
        }

        foreach (var (path, text) in outputs)
        {
            var target = Path.Combine(folder, name, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? folder);
            File.WriteAllText(target, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private Dictionary<string, string> Files(string name)
    {
        var root = Path.Combine(folder, name);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => Relative(root, path), File.ReadAllText, StringComparer.Ordinal);
    }

    private static bool IsExpected(string path) => path == ExpectedFile || path.StartsWith(ExpectedFolder, StringComparison.Ordinal);

    private static string Relative(string from, string path) => Path.GetRelativePath(from, path).Replace('\\', '/');
}
