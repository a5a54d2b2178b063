using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Identity;

/// <summary>Makes the signed-in person the actor of a request.</summary>
internal sealed class RequestActor(RequestDelegate next, PersonDirectory directory)
{
    public async Task InvokeAsync(HttpContext http, CurrentActor current)
    {
        current.Become(await directory.ActorOfAsync(http.User, http.RequestAborted));
        await next(http);
    }
}
