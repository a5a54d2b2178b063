using BusinessOS.Runtime.Api.Json;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary><c>PATCH /api/{app}/{slug}/{id}</c>, a JSON merge patch (RFC 7396): only the members named change.</summary>
internal static class UpdateRecord
{
    public static async Task<IResult> HandleAsync(RecordCall call, CancellationToken cancellationToken)
    {
        if (call.RefusalOf(Operations.Update) is { } refusal)
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

        return await RecordBody.UseAsync(
            call,
            async values =>
            {
                var result = await call.Gate.UpdateAsync(call.Entity, id, version, values, cancellationToken);
                return await ChangeAnswer.OfAsync(call, id, version, result, cancellationToken);
            },
            cancellationToken);
    }
}
