using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Api.Querying;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary><c>GET /api/{app}/{slug}</c>: a page of the records the caller may read.</summary>
internal static class ListRecords
{
    public static async Task<IResult> HandleAsync(RecordCall call, CancellationToken cancellationToken)
    {
        if (call.RefusalOf(Operations.Read) is { } refusal)
        {
            return refusal;
        }

        var (query, problems) = ListQueryReader.Read(call.Entity, call.Http.Request.Query);
        if (query is null)
        {
            return ApiProblems.WrongQuery.With("Nothing was read.", problems);
        }

        try
        {
            var page = await call.Gate.ListAsync(call.Entity, query.Records, cancellationToken);
            return new ListAnswer(call, page, query.Fields);
        }
        catch (InvalidCursorException e)
        {
            return ApiProblems.WrongQuery.With("Nothing was read.", [new Problem("after", e.Message)]);
        }
    }
}
