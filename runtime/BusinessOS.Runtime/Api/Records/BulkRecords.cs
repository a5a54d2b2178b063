using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>
/// <c>POST /api/{app}/{slug}/bulk</c>: takes an action or a transition of several records, or deletes them. Each is a
/// change of its own, so that what is refused of one does not undo another, and the answer says what became of each.
/// </summary>
internal static class BulkRecords
{
    public static Task<IResult> HandleAsync(RecordCall call, CancellationToken cancellationToken) => JsonBody.UseAsync(
        call.Http.Request,
        call.Options.MaxBodyBytes,
        async body => BulkBody.Read(call, body) switch
        {
            (null, { } problem) => problem,
            ({ } wish, _) => await AnswerAsync(call, wish, cancellationToken),
            _ => throw new InvalidOperationException("A body is read or has a problem."),
        },
        cancellationToken);

    private static async Task<IResult> AnswerAsync(RecordCall call, BulkBody wish, CancellationToken cancellationToken)
    {
        var results = new List<BulkResult>();
        foreach (var id in wish.Ids)
        {
            var result = wish.Step is { } step
                ? await call.Gate.TakeAsync(call.Entity, id, step, version: null, wish.Values, cancellationToken)
                : await call.Gate.DeleteAsync(call.Entity, id, version: null, cancellationToken);
            results.Add(new BulkResult(id, (result as ChangeResult.Saved)?.View.Record.RowVersion, ChangeAnswer.Of(call, result, StatusCodes.Status200OK) as ApiProblem));
        }

        return new BulkAnswer(results);
    }
}
