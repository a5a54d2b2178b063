using System.Globalization;
using BusinessOS.Runtime.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace BusinessOS.Runtime.Ui.Looks;

/// <summary>What a look is made of, for everybody: the style sheet and the pictures. Their addresses change with their content.</summary>
internal static class LookRoutes
{
    private static readonly string Kept = string.Create(CultureInfo.InvariantCulture, $"public, max-age={(int)TimeSpan.FromDays(365).TotalSeconds}, immutable");

    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = new OpenWithOneTimePasswordAttribute();
        routes.MapGet("/static/look.css", (AppLooks looks, HttpContext context) =>
        {
            Keep(context, looks.Address);
            return Results.Text(looks.Css, "text/css; charset=utf-8");
        }).AllowAnonymous().WithMetadata(open).ExcludeFromDescription();
        routes.MapGet("/static/look/{app}/{picture}", (string app, string picture, AppLooks looks, HttpContext context) =>
        {
            if (looks.Find(app, picture) is not { } found)
            {
                return Results.NotFound();
            }

            Keep(context, AppLooks.AddressOf(app, picture, found));
            return Results.Bytes(found.Content, found.Type);
        }).AllowAnonymous().WithMetadata(open).ExcludeFromDescription();
    }

    // Nothing in such an answer is ever run, also where somebody opens it by itself. Only the address that is the present one's
    // may be kept: a version that goes may be asked for what the next one's pages name.
    private static void Keep(HttpContext context, string? address)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = context.Request.Path + context.Request.QueryString == address ? Kept : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers[HeaderNames.ContentDisposition] = "inline";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
