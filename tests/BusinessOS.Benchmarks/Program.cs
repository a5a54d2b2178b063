using BusinessOS.Benchmarks;

// dotnet run -c Release --project tests/BusinessOS.Benchmarks -- pipeline [entities …]
return args switch
{
    ["pipeline", .. var sizes] => await PipelineBenchmark.RunAsync(
        sizes.Length == 0 ? [10, 50, 150] : [.. sizes.Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture))]),
    ["stages", var size] when int.TryParse(size, out var entities) => PipelineBenchmark.RunStages(entities),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/BusinessOS.Benchmarks -- pipeline [entities …] | stages ENTITIES");
    return 2;
}
