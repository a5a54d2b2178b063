using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Reports;
using BusinessOS.Runtime.Reports.Pdf;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace BusinessOS.Runtime.Api.Reports;

/// <summary>A report as a PDF to save.</summary>
/// <param name="Compose">Makes the document, when it is its turn to be written.</param>
/// <param name="Missing">The answer where there is none to make.</param>
internal sealed record ReportAnswer(Func<Task<ReportDocument?>> Compose, IResult Missing) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var printer = services.GetRequiredService<ReportPrinter>();
        if (printer.IsBusy)
        {
            httpContext.Response.Headers.RetryAfter = "30";
            await ((IResult)ApiProblems.Busy.With(Say($"Many reports are being written. Ask again in half a minute."))).ExecuteAsync(httpContext);
            return;
        }

        using var printed = await printer.PrintAsync(Compose, services.GetRequiredService<IFileStore>(), httpContext.RequestAborted);
        if (printed is null)
        {
            await Missing.ExecuteAsync(httpContext);
            return;
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(ReportFileName.Of(printed.Title, printed.Slug));
        var response = httpContext.Response;
        response.ContentType = "application/pdf";
        response.ContentLength = printed.File.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        await printed.File.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
