using System.Reflection;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Ui.FirstReading;
using BusinessOS.Runtime.Ui.Formatting;
using BusinessOS.Runtime.Ui.Listing;
using BusinessOS.Runtime.Ui.Looks;
using BusinessOS.Runtime.Ui.Palette;
using BusinessOS.Runtime.Ui.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace BusinessOS.Runtime.Ui;

/// <summary>The pages of a tenant's apps and of the runtime itself.</summary>
public static class UiRegistration
{
    /// <summary>Call after the runtime itself is registered.</summary>
    public static IServiceCollection AddBusinessOsUi(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        return services.AddBusinessOsPages();
    }

    /// <summary>What the pages themselves need, without the server that shows them.</summary>
    public static IServiceCollection AddBusinessOsPages(this IServiceCollection services)
    {
        services.AddRadzenComponents();
        services.AddSingleton<UiAssemblies>();
        services.AddSingleton<NamedConditions>();
        services.AddSingleton<AppLooks>();
        services.AddSingleton<DrawnPages>();
        services.AddScoped(p => new FirstReads(
            p.GetRequiredService<DrawnPages>(), p.GetRequiredService<CurrentActor>(), p.GetService<PersistentComponentState>()));
        services.AddScoped<PersonClock>();
        services.AddScoped<RecordWays>();
        services.AddScoped<Announcements>();
        services.AddScoped<ReferenceTitles>();
        services.AddScoped<PageCommands>();
        services.AddScoped<PaletteSearch>();
        return services;
    }

    /// <summary>Maps every page: the runtime's, and those in the apps' assemblies.</summary>
    /// <param name="appAssemblies">Where the generated pages are.</param>
    public static IEndpointConventionBuilder MapBusinessOsUi(this WebApplication app, IReadOnlyList<Assembly> appAssemblies)
    {
        app.Services.GetRequiredService<UiAssemblies>().Apps = appAssemblies;
        LookRoutes.Map(app);
        return app.MapRazorComponents<App>()
            // Who may frame the pages is the host's to say, in its own policy.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .AddAdditionalAssemblies([.. appAssemblies])
            .RequireAuthorization()
            .AddConnections(app.Services.GetRequiredService<AppCatalog>());
    }

    /// <summary>
    /// Lets the connections of live pages be made by visitors too, where some pages are theirs. What may be shown over one is decided
    /// for each page again, in <see cref="Routes"/>.
    /// </summary>
    private static RazorComponentsEndpointConventionBuilder AddConnections(this RazorComponentsEndpointConventionBuilder pages, AppCatalog catalog)
    {
        if (!catalog.Apps.Any(a => a.Pages.Any(p => p.IsPublic)))
        {
            return pages;
        }

        pages.Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path } && path.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal))
            {
                endpoint.Metadata.Add(new AllowAnonymousAttribute());
            }
        });
        return pages;
    }
}
