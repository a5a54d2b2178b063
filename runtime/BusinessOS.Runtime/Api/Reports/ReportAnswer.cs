using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Reports;
using BusinessOS.Runtime.Reports.Pdf;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace BusinessOS.Runtime.Api.Reports;

/// <summary>A report as a PDF to save.</summary>
/// <param name="Compose">Makes the document, when it is its turn to be written.</param>
internal sealed record ReportAnswer(Func<Task<ReportDocument>> Compose) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        using var printed = await services.GetRequiredService<ReportPrinter>().PrintAsync(
            Compose, services.GetRequiredService<IFileStore>(), httpContext.RequestAborted);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(ReportFileName.Of(printed.Document.Title, printed.Document.Report.Slug));
        var response = httpContext.Response;
        response.ContentType = "application/pdf";
        response.ContentLength = printed.File.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        await printed.File.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
