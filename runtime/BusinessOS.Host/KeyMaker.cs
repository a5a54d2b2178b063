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
        var runtime = new RuntimeOptions { DataFolder = options.Data, Database = options.Database };
        if (runtime.Database is null && !File.Exists(runtime.EmbeddedDatabase))
        {
            throw NoTenant(options);
        }

        builder.Services.AddBusinessOs(new AppCatalog([]), runtime);
        builder.Services.AddBusinessOsApi();
        await using var application = builder.Build();
        if (!await application.Services.HasBusinessOsStartedAsync(cancellationToken))
        {
            throw NoTenant(options);
        }

        return await KeyCommand.RunAsync(application.Services, key, Console.Out, Console.Error, cancellationToken);
    }

    private static UsageException NoTenant(HostArguments options) =>
        new($"There is no tenant in '{options.Data}' yet. Run the apps once first, and check --data and --database.");
}
