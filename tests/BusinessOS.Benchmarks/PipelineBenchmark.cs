using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using BusinessOS.Build;
using BusinessOS.Build.Compile;
using BusinessOS.Build.Ejecting;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using BusinessOS.Spec.Reading;
using BusinessOS.Testing;

namespace BusinessOS.Benchmarks;

/// <summary>
/// How long generate + compile takes, cold, warm and after one more field, beside <c>dotnet build</c> of the equal ejected
/// project; and how long an edit takes to be served by a running <c>bos run --watch</c>. All in one run, as ratios.
/// </summary>
internal static class PipelineBenchmark
{
    private const int Edits = 5;

    public static async Task<int> RunAsync(IReadOnlyList<int> sizes)
    {
        Console.WriteLine("| entities | cold build | warm, nothing changed | one more field | dotnet build after the same edit | ratio | edit → served by --watch |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            using var folder = new TemporaryFolder();
            var cold = Cold(size);
            var (warm, edit, built) = Warm(size);
            var plain = await EjectedAsync(folder, built, size);
            var served = await ServedAsync(folder, size);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size} | {cold:0.00} s | {warm:0.000} s | {edit:0.00} s | {plain:0.0} s | {plain / edit:0.0}× | {served:0.00} s |"));
        }

        return 0;
    }

    /// <summary>Where the time of an edit goes: every stage of a few builds after each other, the first one cold.</summary>
    public static int RunStages(int size)
    {
        var builder = new AppBuilder(References());
        Console.WriteLine("| build | stages in ms |");
        Console.WriteLine("|---|---|");
        for (var i = 0; i <= 2 * Edits; i++)
        {
            var built = Build(builder, size, edited: i % 2 == 1);
            Console.WriteLine($"| {i} | {string.Join(", ", built.Timings.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Stage} {t.Duration.TotalMilliseconds:0}")))} |");
        }

        return 0;
    }

    private static double Cold(int size) => Measure(() => Build(new AppBuilder(References()), size, edited: false));

    private static (double Warm, double Edit, BuiltWorkspace Built) Warm(int size)
    {
        var builder = new AppBuilder(References());
        var built = Build(builder, size, edited: false);
        var warm = Measure(() => Build(builder, size, edited: false));
        var edits = Enumerable.Range(0, Edits).Select(i => Measure(() => Build(builder, size, edited: i % 2 == 0))).Order().ToList();
        return (warm, edits[Edits / 2], built);
    }

    /// <summary>Builds the ejected project, adds the field to its entity, and measures building it again.</summary>
    private static async Task<double> EjectedAsync(TemporaryFolder folder, BuiltWorkspace built, int size)
    {
        var project = Write(folder, built);
        await DotnetBuildAsync(project);
        Write(folder, Build(new AppBuilder(References()), size, edited: true));
        var watch = Stopwatch.GetTimestamp();
        await DotnetBuildAsync(project);
        return Stopwatch.GetElapsedTime(watch).TotalSeconds;
    }

    private static string Write(TemporaryFolder folder, BuiltWorkspace built)
    {
        var app = built.Apps[0];
        foreach (var (path, text) in EjectedProject.Of(app, ImmutableDictionary<string, string>.Empty, RepositoryFolder.Published("host")))
        {
            var file = folder.PathOf("ejected", path);
            if (!File.Exists(file) || File.ReadAllText(file) != text)
            {
                folder.Write(Path.Combine("ejected", path), text);
            }
        }

        return folder.PathOf("ejected", $"{app.App.Namespace}.csproj");
    }

    private static async Task DotnetBuildAsync(string project)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", project, "--nologo", "-v", "q"]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dotnet did not start.");
        var said = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException($"The ejected project does not build:\n{said}");
        }
    }

    /// <summary>The median time from saving the spec to the running app's page showing the new field.</summary>
    private static async Task<double> ServedAsync(TemporaryFolder folder, int size)
    {
        const string Email = "admin@example.org";
        const string Password = "correct-horse-battery";
        var app = folder.Write("watched/app.yaml", SyntheticApp.Of(size, edited: false).Text);
        await using var bos = await BosProcess.StartAsync(
            [
                "run", folder.PathOf("watched"), "--watch", "--port", $"{Loopback.FreePort()}",
                "--data", folder.PathOf("data"), "--admin", $"{Email}:{Password}",
            ],
            CancellationToken.None);
        using var browser = new HttpClient { BaseAddress = new Uri(bos.Url) };
        using var entered = await HostForms.SubmitAsync(browser, "/account/login", "sign-in", ("Form.Email", Email), ("Form.Password", Password));
        var times = new List<double>();
        for (var i = 0; i <= Edits; i++)
        {
            var edited = i % 2 == 0;
            var watch = Stopwatch.GetTimestamp();
            await File.WriteAllTextAsync(app, SyntheticApp.Of(size, edited).Text);
            while ((await browser.GetStringAsync("/synthetic/thing0s/new")).Contains("field-Extra", StringComparison.Ordinal) != edited)
            {
                await Task.Delay(20);
            }

            if (i > 0) // nobody's first edit is the typical one
            {
                times.Add(Stopwatch.GetElapsedTime(watch).TotalSeconds);
            }
        }

        times.Sort();
        return times[times.Count / 2];
    }

    public static RuntimeReferences References()
    {
        var references = RuntimeReferences.From(RepositoryFolder.Published("host"));
        return references.Value ?? throw new InvalidOperationException(string.Join('\n', references.Diagnostics));
    }

    public static BuiltWorkspace Build(AppBuilder builder, int size, bool edited) => Run(builder.Build, size, edited);

    public static BuiltWorkspace Check(AppBuilder builder, int size, bool edited) => Run(builder.Check, size, edited);

    /// <summary>In seconds.</summary>
    public static double Measure(Action work)
    {
        var watch = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(watch).TotalSeconds;
    }

    private static BuiltWorkspace Run(Func<IReadOnlyList<AppSource>, Outcome<BuiltWorkspace>> stage, int size, bool edited)
    {
        var document = SpecReader.Read([SyntheticApp.Of(size, edited)]);
        var source = new AppSource(document.Value ?? throw new InvalidOperationException("The synthetic app cannot be read."), ImmutableSortedDictionary<string, string>.Empty);
        var built = stage([source]);
        return built.Value ?? throw new InvalidOperationException(string.Join('\n', document.Diagnostics.Concat(built.Diagnostics).Take(5)));
    }
}
