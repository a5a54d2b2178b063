using BusinessOS.Benchmarks;

// dotnet run -c Release --project tests/BusinessOS.Benchmarks -- pipeline [entities …]
return args switch
{
    ["pipeline", .. var sizes] => await PipelineBenchmark.RunAsync(
        sizes.Length == 0 ? [10, 50, 150] : [.. sizes.Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture))]),
    ["stages", var size] when int.TryParse(size, out var entities) => PipelineBenchmark.RunStages(entities),
    ["session", .. var numbers] when numbers.Length <= 2 && numbers.All(n => int.TryParse(n, out _)) => LongSessionBenchmark.Run(
        Number(numbers.ElementAtOrDefault(0)) ?? 20, Number(numbers.ElementAtOrDefault(1)) ?? 200),
    _ => Usage(),
};

static int? Number(string? text) => text is null ? null : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/BusinessOS.Benchmarks -- pipeline [entities …] | stages ENTITIES | session [ENTITIES [EDITS]]");
    return 2;
}
