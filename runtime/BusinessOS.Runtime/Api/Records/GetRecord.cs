using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary><c>GET /api/{app}/{slug}/{id}</c>.</summary>
internal static class GetRecord
{
    public static async Task<IResult> HandleAsync(RecordCall call, CancellationToken cancellationToken)
    {
        if (call.RefusalOf(Operations.Read) is { } refusal)
        {
            return refusal;
        }

        return call.TryGetId(out var id) && await call.Gate.FindAsync(call.Entity, id, cancellationToken) is { } view
            ? new RecordAnswer(call, view, StatusCodes.Status200OK)
            : call.NotFound();
    }
}
