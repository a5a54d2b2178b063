using System.Text.Json;
using BusinessOS.Host.Modules;
using BusinessOS.Runtime;
using BusinessOS.Runtime.Api;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Languages;
using BusinessOS.Runtime.Ui;
using BusinessOS.Runtime.Workflows;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BusinessOS.Host;

/// <summary>Puts a tenant's application together: runtime, API, workflows and pages over the loaded apps.</summary>
internal static class TenantApplication
{
    /// <param name="configure">Says which server it runs on.</param>
    public static WebApplication Create(HostArguments options, LoadedModules modules, Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
            ApplicationName = typeof(TenantApplication).Assembly.GetName().Name,
        });
        HostLogging.Configure(builder);
        builder.Services.AddBusinessOs(modules.Catalog, OptionsOf(options));
        builder.Services.AddBusinessOsSessions();
        builder.Services.AddBusinessOsApi();
        builder.Services.AddBusinessOsWorkflows();
        builder.Services.AddBusinessOsUi();
        builder.Services.AddHealthChecks();
        configure(builder);

        var application = builder.Build();
        application.UseMiddleware<SecurityHeaders>();
        application.UseExceptionHandler(FriendlyErrors.Handle);
        application.UseAuthentication();
        application.UseBusinessOsActor();
        application.UseBusinessOsLanguages();
        application.UseAuthorization();
        application.UseAntiforgery();
        var open = new OpenWithOneTimePasswordAttribute();
        application.MapStaticAssets().AllowAnonymous().WithMetadata(open);
        application.MapHealthChecks("/health/live").AllowAnonymous().WithMetadata(open);
        application.MapHealthChecks("/health/ready").AllowAnonymous().WithMetadata(open);
        PreviewEntry.Map(application);
        application.MapBusinessOsApi();
        application.MapBusinessOsUi(modules.Assemblies);
        return application;
    }

    private static RuntimeOptions OptionsOf(HostArguments options) => new()
    {
        DataFolder = options.Data,
        Database = options.Database,
        Zone = options.Zone,
        Administrator = Administrator(),
        People = NewPeople(),
        SessionCookie = PreviewEntry.IsOpen ? $"bos-preview-{options.Url.Port}" : "bos-session",
    };

    /// <summary>Who is to have an account from the start, as a JSON array: for tests that try apps as different people.</summary>
    private static List<NewPerson> NewPeople()
    {
        try
        {
            return Environment.GetEnvironmentVariable("BOS_PEOPLE") is { Length: > 0 } given
                ? JsonSerializer.Deserialize<List<NewPerson>>(given, JsonSerializerOptions.Web) ?? []
                : [];
        }
        catch (JsonException)
        {
            throw new UsageException("BOS_PEOPLE is not a JSON array of people with id, email, name, password, roles, teams and isAdministrator.");
        }
    }

    private static FirstAdministrator? Administrator() =>
        Environment.GetEnvironmentVariable("BOS_ADMIN") is { Length: > 0 } given
            ? given.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
                ? new FirstAdministrator(given[..colon], given[(colon + 1)..])
                : throw new UsageException("The first administrator (--admin, BOS_ADMIN) is not of the form EMAIL:PASSWORD.")
            : null;
}
