using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Identity;

/// <summary>Sends who has to sign in where they can: to a portal's own door from its address, to the sign-in page from all others.</summary>
internal static class SignInRedirect
{
    /// <param name="usual">What is done about all other addresses.</param>
    public static Func<RedirectContext<CookieAuthenticationOptions>, Task> Before(Func<RedirectContext<CookieAuthenticationOptions>, Task> usual) => context =>
    {
        var path = context.Request.Path;
        if (context.HttpContext.RequestServices.GetRequiredService<AppCatalog>().Portals
            .FirstOrDefault(p => path.Equals(p.Route, StringComparison.OrdinalIgnoreCase)) is not { } portal)
        {
            return usual(context);
        }

        context.Response.Redirect(portal.Door);
        return Task.CompletedTask;
    };
}
