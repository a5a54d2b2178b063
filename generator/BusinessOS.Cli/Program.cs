using BusinessOS.Cli;

return await CommandLine.RunAsync(args, CliEnvironment.OfProcess());
