using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace BusinessOS.Host;

/// <summary>What a person or a program sees when something of ours failed: a plain sentence, never its insides.</summary>
internal static class FriendlyErrors
{
    private const string Page = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Something went wrong</title><link rel="stylesheet" href="/_content/BusinessOS.Runtime.Ui/businessos.css"></head>
        <body style="max-width:32rem;margin:15vh auto;padding:0 16px"><h1>Something went wrong on our side</h1>
        <p>Nothing you saved is lost. Try again in a moment; if it happens again, tell your administrator the time it did.</p>
        <p><a href="/">Go to the start page</a></p></body></html>
        """;

    public static void Handle(IApplicationBuilder application) => application.Run(async context =>
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        context.Response.StatusCode = status;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await Results.Problem(new ProblemDetails
            {
                Status = status,
                Title = status < 500 ? "The request cannot be read." : "Something went wrong on our side.",
                Detail = status < 500 ? failure?.Message : "Nothing was changed. Try again in a moment.",
            }).ExecuteAsync(context);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Page, context.RequestAborted);
    });
}
