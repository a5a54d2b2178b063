using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Identity.Guests;
using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Identity;

/// <summary>
/// Makes the signed-in person the actor of a request. Who came with a one-time password gets no further than to where it is
/// changed, on every route: pages, their circuits, REST, files, exports, documents.
/// </summary>
internal sealed class RequestActor(RequestDelegate next, PersonDirectory directory)
{
    private const string ChangePassword = "/account/password?once=true";

    public async Task InvokeAsync(HttpContext http, CurrentActor current)
    {
        if (await directory.IsOnceAsync(http.User, http.RequestAborted)
            && http.GetEndpoint()?.Metadata.GetMetadata<OpenWithOneTimePasswordAttribute>() is null)
        {
            await ShutAsync(http);
            return;
        }

        var actor = await directory.ActorOfAsync(http.User, http.RequestAborted);
        current.Become(actor.IsSignedIn ? actor : actor with { Origin = VisitorLimits.OriginOf(http.Connection.RemoteIpAddress) });
        await next(http);
    }

    private static Task ShutAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Redirect(ChangePassword);
            return Task.CompletedTask;
        }

        return ApiProblems.OneTimePassword.With(Say("This session began with a one-time password.")).ExecuteAsync(http);
    }
}
