namespace BusinessOS.Host;

/// <summary>What browsers are told about every answer: only our own scripts, styles and frames; nothing sniffed, nothing leaked.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private readonly string _policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self'; "
        + $"frame-ancestors {Environment.GetEnvironmentVariable("BOS_PREVIEW_ORIGIN") ?? "'none'"}";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}
