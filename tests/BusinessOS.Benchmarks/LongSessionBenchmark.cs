using System.Diagnostics;
using System.Globalization;
using BusinessOS.Build;

namespace BusinessOS.Benchmarks;

/// <summary>
/// What a long session of edits costs: the time of each, in order, and what the process holds after a full collection. And
/// what a check, which writes no assembly, saves against a build of the same edit.
/// </summary>
internal static class LongSessionBenchmark
{
    private const int Reports = 5;

    public static int Run(int size, int edits)
    {
        var builder = new AppBuilder(PipelineBenchmark.References());
        PipelineBenchmark.Build(builder, size, edited: false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} entities\n\n| after edits | median of these | managed memory | resident |"));
        Console.WriteLine("|---|---|---|---|");
        var block = Math.Max(1, edits / Reports);
        var times = new List<double>();
        for (var edit = 1; edit <= edits; edit++)
        {
            times.Add(PipelineBenchmark.Measure(() => PipelineBenchmark.Build(builder, size, edited: edit % 2 == 1)));
            if (edit % block == 0)
            {
                var (managed, resident) = Memory();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {edit} | {Median(times):0.00} s | {managed:0} MB | {resident:0} MB |"));
                times.Clear();
            }
        }

        Console.WriteLine();
        Compare(size);
        return 0;
    }

    /// <summary>The same edits checked by one builder and built by another, in turns.</summary>
    private static void Compare(int size)
    {
        var (checking, building) = (new AppBuilder(PipelineBenchmark.References()), new AppBuilder(PipelineBenchmark.References()));
        var (checks, builds) = (new List<double>(), new List<double>());
        for (var edit = 0; edit <= 10; edit++)
        {
            var isFirst = edit == 0;
            var check = PipelineBenchmark.Measure(() => PipelineBenchmark.Check(checking, size, edited: edit % 2 == 1));
            var build = PipelineBenchmark.Measure(() => PipelineBenchmark.Build(building, size, edited: edit % 2 == 1));
            if (isFirst)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cold: check {check:0.00} s, build {build:0.00} s"));
                continue;
            }

            checks.Add(check);
            builds.Add(build);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one more field: check {Median(checks):0.00} s, build {Median(builds):0.00} s, {Median(builds) / Median(checks):0.0}×"));
    }

    private static (double Managed, double Resident) Memory()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true) / 1048576.0, process.WorkingSet64 / 1048576.0);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
