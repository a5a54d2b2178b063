namespace BusinessOS.Host;

/// <summary>Warnings and what the runtime itself reports; one line an entry, on standard error.</summary>
internal static class HostLogging
{
    private const string Starter = "Microsoft.Extensions.Hosting.Internal.Host";

    private const string Keys = "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager";

    private const string Data = "Microsoft.EntityFrameworkCore";

    /// <summary>Whether the host serves. Until then a failure is told in one sentence by <see cref="StartFailure"/>, not as a trace.</summary>
    public static bool Serves { get; set; }

    public static void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter((category, level) => category switch
        {
            Starter => Serves && level >= LogLevel.Warning,

            // It warns that keys are not encrypted at rest: they stand in the data folder, beside everything they protect.
            Keys => level >= LogLevel.Error,
            not null when category.StartsWith(Data, StringComparison.Ordinal) => Serves && level >= LogLevel.Warning,
            _ => level >= LogLevel.Warning,
        });
    }
}
