using BusinessOS.Runtime;
using BusinessOS.Runtime.Api;
using BusinessOS.Runtime.Api.Keys;
using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Host;

/// <summary><c>key EMAIL</c>: prints a new API key of a person, without serving anything.</summary>
internal static class KeyMaker
{
    public static async Task<int> RunAsync(HostArguments options, IReadOnlyList<string> key, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        HostLogging.Configure(builder);
        builder.Services.AddBusinessOs(new AppCatalog([]), new RuntimeOptions { DataFolder = options.Data, Database = options.Database });
        builder.Services.AddBusinessOsApi();
        await using var application = builder.Build();
        if (!await application.Services.HasBusinessOsStartedAsync(cancellationToken))
        {
            throw new UsageException($"There is no tenant in '{options.Data}' yet. Run the apps once first, and check --data and --database.");
        }

        return await KeyCommand.RunAsync(application.Services, key, Console.Out, Console.Error, cancellationToken);
    }
}
