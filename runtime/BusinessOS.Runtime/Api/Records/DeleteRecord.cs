using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary><c>DELETE /api/{app}/{slug}/{id}</c>.</summary>
internal static class DeleteRecord
{
    public static async Task<IResult> HandleAsync(RecordCall call, CancellationToken cancellationToken)
    {
        if (call.RefusalOf(Operations.Delete) is { } refusal)
        {
            return refusal;
        }

        if (IfMatch.TryRead(call.Http.Request, out var version) is { } unreadable)
        {
            return unreadable;
        }

        if (!call.TryGetId(out var id))
        {
            return call.NotFound();
        }

        var result = await call.Gate.DeleteAsync(call.Entity, id, version, cancellationToken);
        return await ChangeAnswer.OfAsync(call, id, version, result, cancellationToken);
    }
}
