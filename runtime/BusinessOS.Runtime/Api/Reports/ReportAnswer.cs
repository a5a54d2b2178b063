using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Reports;
using BusinessOS.Runtime.Reports.Pdf;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace BusinessOS.Runtime.Api.Reports;

/// <summary>A report as a PDF to save.</summary>
internal sealed record ReportAnswer(ReportDocument Document) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        await using var file = await services.GetRequiredService<ReportPrinter>().PrintAsync(
            Document, services.GetRequiredService<IFileStore>(), httpContext.RequestAborted);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(ReportFileName.Of(Document.Title, Document.Report.Slug));
        var response = httpContext.Response;
        response.ContentType = "application/pdf";
        response.ContentLength = file.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        await file.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
