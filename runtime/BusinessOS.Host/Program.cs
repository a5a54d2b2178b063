using BusinessOS.Host;

HostArguments? options = null;
try
{
    options = HostArguments.Read(args, Environment.GetEnvironmentVariable);
    return options.Key is { } key
        ? await KeyMaker.RunAsync(options, key, CancellationToken.None)
        : options.Proof
        ? await Prover.RunAsync(options, Console.Out)
        : options.Migration is { } migration
        ? await Migrator.RunAsync(options, migration, Console.Out, CancellationToken.None)
        : options.Explanation is { } asked
        ? await Explainer.RunAsync(options, asked, Console.Out, CancellationToken.None)
        : await TenantServer.RunAsync(options);
}
catch (Exception e)
{
    // The last line: a person gets a sentence, whatever it was.
    Console.Error.WriteLine(StartFailure.Explain(e, options?.Data));
    return 2;
}
