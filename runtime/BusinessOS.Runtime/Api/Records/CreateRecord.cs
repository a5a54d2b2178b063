using BusinessOS.Runtime.Api.Json;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary><c>POST /api/{app}/{slug}</c>.</summary>
internal static class CreateRecord
{
    public static async Task<IResult> HandleAsync(RecordCall call, CancellationToken cancellationToken)
    {
        if (call.RefusalOf(Operations.Create) is { } refusal)
        {
            return refusal;
        }

        return await RecordBody.UseAsync(
            call,
            async values => ChangeAnswer.Of(
                call, await call.Gate.CreateAsync(call.Entity, values, cancellationToken), StatusCodes.Status201Created),
            cancellationToken);
    }
}
