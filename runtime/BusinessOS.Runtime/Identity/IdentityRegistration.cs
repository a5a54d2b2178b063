using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Identity.Guests;
using BusinessOS.Runtime.Identity.Teams;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BusinessOS.Runtime.Identity;

/// <summary>Accounts, sessions and who acts.</summary>
public static class IdentityRegistration
{
    internal const int ShortestPassword = 10;

    internal static void AddIdentity(IServiceCollection services)
    {
        services.AddSingleton<IModelPart, IdentityTables>();
        services.AddSingleton<IModelPart, TeamTables>();
        services.AddSingleton<TeamNames>();
        services.AddSingleton<TeamBook>();
        services.AddSingleton<ITeamBook>(s => s.GetRequiredService<TeamBook>());
        services.AddScoped<ITeams, TeamStore>();
        services.AddSingleton<IModelPart, PortalTables>();
        services.AddSingleton<GuestBook>();
        services.AddSingleton<VisitorLimits>();
        services.AddSingleton<PersonDirectory>();
        services.AddSingleton<FirstAdministratorMaker>();
        services.AddSingleton<NewPeople>();
        services.AddScoped<IPeople, People>();
        services.AddScoped<IColleagues, Colleagues>();
        services.AddIdentityCore<Person>(options =>
        {
            // Length is what counts; rules about kinds of characters make people choose worse passwords.
            options.Password.RequiredLength = ShortestPassword;
            options.Password.RequiredUniqueChars = 4;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        }).AddUserStore<UserOnlyStore<Person, TenantDbContext, Guid>>();
    }

    /// <summary>Sessions by cookie and the actor of requests and circuits. For hosts; tests of the gate do without.</summary>
    public static IServiceCollection AddBusinessOsSessions(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("BusinessOS");
        services.AddOptions<KeyManagementOptions>().Configure<RuntimeOptions, ILoggerFactory>((keys, runtime, logging) =>
            keys.XmlRepository = new FileSystemXmlRepository(Directory.CreateDirectory(runtime.KeysFolder), logging));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromDays(14);
            options.SlidingExpiration = true;
            options.LoginPath = "/account/login";
            options.LogoutPath = "/account/logout";
            options.AccessDeniedPath = "/account/denied";
            options.Events.OnValidatePrincipal = SessionValidation.ValidateAsync;
            options.Events.OnRedirectToLogin = SignInRedirect.Before(options.Events.OnRedirectToLogin);
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<RuntimeOptions>((options, runtime) => options.Cookie.Name = runtime.SessionCookie);
        new IdentityBuilder(typeof(Person), services).AddSignInManager();
        services.TryAddSingleton<TenantRows>();
        services.AddScoped<IAccount, Account>();
        services.AddScoped<IPortalDoor, PortalDoor>();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddScoped<CircuitHandler, CircuitActor>();
        return services;
    }

    /// <summary>Says who acts, from who is signed in. Between authentication and everything that uses the gate.</summary>
    public static IApplicationBuilder UseBusinessOsActor(this IApplicationBuilder app) => app.UseMiddleware<RequestActor>();
}
