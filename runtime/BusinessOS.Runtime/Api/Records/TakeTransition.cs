using BusinessOS.Runtime.Api.Problems;
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

        var result = await call.Gate.TransitionAsync(call.Entity, id, transition.Name, version, cancellationToken);
        return await ChangeAnswer.OfAsync(call, id, version, result, cancellationToken);
    }
}
