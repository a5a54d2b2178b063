using BusinessOS.Runtime.Api.Endpoints;
using BusinessOS.Runtime.Api.Export;
using BusinessOS.Runtime.Api.Files;
using BusinessOS.Runtime.Api.Keys;
using BusinessOS.Runtime.Api.OpenApi;
using BusinessOS.Runtime.Api.Records;
using BusinessOS.Runtime.Api.Reports;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Workflows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Api;

/// <summary>Puts the interfaces for programs into a host: REST, OpenAPI documents, exports, files, API keys.</summary>
public static class ApiRegistration
{
    public static IServiceCollection AddBusinessOsApi(this IServiceCollection services)
    {
        services.TryAddSingleton<TenantRows>();
        services.TryAddSingleton<RecordResources>();
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();
        KeyRegistration.Add(services);
        return services;
    }

    /// <summary>Maps the addresses. Authentication and the actor's middleware must run before them; each guards itself.</summary>
    public static IEndpointRouteBuilder MapBusinessOsApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").AllowAnonymous();
        RecordRoutes.Map(group);
        DocumentRoutes.Map(group);
        ExportRoutes.Map(group);
        ReportRoutes.Map(group);
        FileRoutes.Map(group);
        AdministrationRoutes.Map(group);
        TeamRoutes.Map(group);
        EndpointRoutes.Map(group);
        return routes;
    }
}
