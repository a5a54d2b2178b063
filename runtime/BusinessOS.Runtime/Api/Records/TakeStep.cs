using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>Takes a transition or an action of one record, with the values it asks for in the body.</summary>
internal static class TakeStep
{
    public static async Task<IResult> HandleAsync(RecordCall call, RecordStep step, CancellationToken cancellationToken)
    {
        if (IfMatch.TryRead(call.Http.Request, out var version) is { } unreadable)
        {
            return unreadable;
        }

        if (!call.TryGetId(out var id))
        {
            return call.RefusalOf(Operations.Read) ?? call.NotFound();
        }

        return HasBody(call)
            ? await RecordBody.UseAsync(call, values => TakeAsync(call, id, step, version, values, cancellationToken), cancellationToken)
            : await TakeAsync(call, id, step, version, [], cancellationToken);
    }

    private static bool HasBody(RecordCall call) =>
        call.Http.Request.ContentLength is > 0 || call.Http.Request.Headers.TransferEncoding.Count > 0;

    private static async Task<IResult> TakeAsync(
        RecordCall call, Guid id, RecordStep step, int? version, FieldValues values, CancellationToken cancellationToken)
    {
        var result = await call.Gate.TakeAsync(call.Entity, id, step, version, values, cancellationToken);
        return await ChangeAnswer.OfAsync(call, id, version, result, cancellationToken);
    }
}
