using BusinessOS.Runtime.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Api.Keys;

/// <summary>Adds API keys beside the sessions of people.</summary>
internal static class KeyRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IModelPart, ApiKeyTables>();
        services.AddSingleton(s => new ApiKeys(s.GetRequiredService<TenantRows>(), s.GetRequiredService<TimeProvider>()));
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyScheme.Bearer, null)
            .AddPolicyScheme(ApiKeyScheme.KeyOrSession, null, scheme => scheme.ForwardDefaultSelector = http =>
                BearerToken.TryRead(http.Request, out _) ? ApiKeyScheme.Bearer : IdentityConstants.ApplicationScheme);

        // Signing in, out and being asked to stay with the session's cookie; only who comes is told by either.
        services.PostConfigure<AuthenticationOptions>(options => options.DefaultAuthenticateScheme = ApiKeyScheme.KeyOrSession);
    }
}
