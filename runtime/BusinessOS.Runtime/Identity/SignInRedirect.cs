using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Identity;

/// <summary>Sends who has to sign in where they can: to a portal's own door from its address, to the sign-in page from all others.</summary>
internal static class SignInRedirect
{
    public static Task Follow(RedirectContext<CookieAuthenticationOptions> context)
    {
        var path = context.Request.Path;
        var portal = context.HttpContext.RequestServices.GetRequiredService<AppCatalog>().Portals
            .FirstOrDefault(p => path.Equals(p.Route, StringComparison.OrdinalIgnoreCase));
        context.Response.Redirect(portal?.Door ?? context.RedirectUri);
        return Task.CompletedTask;
    }
}
