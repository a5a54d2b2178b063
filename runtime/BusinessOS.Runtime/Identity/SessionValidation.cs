using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Identity;

/// <summary>Whether a session's cookie still stands for an active account with the same password and rights.</summary>
internal static class SessionValidation
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is null || await IsValidAsync(context.HttpContext.RequestServices, context.Principal, context.HttpContext.RequestAborted))
        {
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public static async Task<bool> IsValidAsync(IServiceProvider services, ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var stampClaim = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        return Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && await services.GetRequiredService<PersonDirectory>().FindAsync(id, cancellationToken) is { } standing
            && principal.FindFirstValue(stampClaim) is var stamp && (stamp is null || stamp == standing.SecurityStamp);
    }
}
