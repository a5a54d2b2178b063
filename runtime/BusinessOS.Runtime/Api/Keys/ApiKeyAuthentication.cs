using System.Security.Claims;
using System.Text.Encodings.Web;
using BusinessOS.Runtime.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Api.Keys;

/// <summary>Signs in who brings a key: as the person it belongs to, with the roles that person has now.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys, PersonDirectory people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!BearerToken.TryRead(Request, out var text)
            || await keys.FindAsync(text, Context.RequestAborted) is not { } key
            || await people.FindAsync(key.PersonId, Context.RequestAborted) is not { } standing)
        {
            return AuthenticateResult.Fail("No such key.");
        }

        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, standing.Actor.Id.ToString()),
                new Claim(ClaimTypes.Name, standing.Actor.Email),
            ],
            ApiKeyScheme.Bearer);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }
}
