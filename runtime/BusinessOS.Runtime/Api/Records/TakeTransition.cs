using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BusinessOS.Runtime.Api.Records;

/// <summary><c>POST /api/{app}/{slug}/{id}/transitions/{name}</c>.</summary>
internal static class TakeTransition
{
    public static async Task<IResult> HandleAsync(RecordCall call, CancellationToken cancellationToken)
    {
        if (IfMatch.TryRead(call.Http.Request, out var version) is { } unreadable)
        {
            return unreadable;
        }

        var named = call.Http.GetRouteValue("name") as string ?? "";
        if (call.Entity.Transitions.FirstOrDefault(t => t.Name.Equals(named, StringComparison.OrdinalIgnoreCase)) is not { } transition)
        {
            var names = call.Entity.Transitions.Select(t => t.Name);
            return ApiProblems.UnknownTransition.With($"{call.Entity.Label} has no transition of this name." + NearestName.Hint(named, names));
        }

        if (!call.TryGetId(out var id))
        {
            return call.RefusalOf(Operations.Read) ?? call.NotFound();
        }

        return HasBody(call)
            ? await RecordBody.UseAsync(call, values => TakeAsync(call, id, transition, version, values, cancellationToken), cancellationToken)
            : await TakeAsync(call, id, transition, version, [], cancellationToken);
    }

    private static bool HasBody(RecordCall call) =>
        call.Http.Request.ContentLength is > 0 || call.Http.Request.Headers.TransferEncoding.Count > 0;

    private static async Task<IResult> TakeAsync(
        RecordCall call, Guid id, TransitionDefinition transition, int? version, FieldValues values, CancellationToken cancellationToken)
    {
        var result = await call.Gate.TransitionAsync(call.Entity, id, transition.Name, version, values, cancellationToken);
        return await ChangeAnswer.OfAsync(call, id, version, result, cancellationToken);
    }
}
