using BusinessOS.Runtime.Api.Querying;
using BusinessOS.Runtime.Api.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace BusinessOS.Runtime.Api.Export;

/// <summary>The records of a query as a file to save.</summary>
internal sealed record ExportAnswer(RecordCall Call, ListQuery Query) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var now = httpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(RecordCsv.FileName(Call.Entity, now));
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        var all = Query.Records with { After = null };
        await RecordCsv.WriteAsync(
            Call.Gate, Call.Entity, all, Query.Fields, response.Body, httpContext.RequestAborted);
    }
}
