using BusinessOS.Runtime.Identity;

namespace BusinessOS.Host;

/// <summary>Lets the Studio show the apps in a frame, signed in. The route exists only where a preview key is set.</summary>
internal static class PreviewEntry
{
    /// <summary>Whether this host serves a preview.</summary>
    public static bool IsOpen => Key is not null;

    private static string? Key => Environment.GetEnvironmentVariable("BOS_PREVIEW_KEY") is { Length: >= 16 } key ? key : null;

    public static void Map(IEndpointRouteBuilder routes)
    {
        if (Key is not { } expected)
        {
            return;
        }

        routes.MapGet("/preview/enter", async (HttpContext context, IAccount account, string? key, string? @as, string? path) =>
        {
            if (!Preview.KeyFits(expected, key))
            {
                return Results.NotFound();
            }

            await account.SignInToPreviewAsync(@as, context.RequestAborted);
            return Results.LocalRedirect(path is { Length: > 0 } && path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) ? path : "/");
        }).AllowAnonymous();
    }
}
