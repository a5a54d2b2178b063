using BusinessOS.Runtime.Api.Keys;
using BusinessOS.Runtime.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api;

/// <summary>What every request of a program passes first: who it says it is, and where a change with a cookie came from.</summary>
internal static class ApiDoor
{
    /// <summary>The refusal, or null when the request may go on.</summary>
    public static ApiProblem? Refusal(HttpContext http)
    {
        var isSignedIn = http.User.Identity?.IsAuthenticated is true;
        if (http.Request.Headers.Authorization.Count > 0 && !isSignedIn)
        {
            return ApiProblems.WrongKey.With("The Authorization header names no key that works.");
        }

        var isByCookie = isSignedIn && http.User.Identity?.AuthenticationType != ApiKeyScheme.Bearer;
        return isByCookie && IsChange(http.Request.Method) && !IsSameOrigin(http.Request)
            ? ApiProblems.ForeignOrigin.With("A change made with the session's cookie must come from a page of this site.")
            : null;
    }

    private static bool IsChange(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    /// <summary>
    /// Browsers say where a request comes from; what says nothing is not a page of ours. Sec-Fetch-Site cannot be set by
    /// scripts, and Origin is sent with every request that changes something.
    /// </summary>
    private static bool IsSameOrigin(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site == "same-origin";
        }

        return Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
