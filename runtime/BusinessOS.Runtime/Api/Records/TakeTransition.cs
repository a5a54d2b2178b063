using BusinessOS.Runtime.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BusinessOS.Runtime.Api.Records;

/// <summary><c>POST /api/{app}/{slug}/{id}/transitions/{name}</c>.</summary>
internal static class TakeTransition
{
    public static Task<IResult> HandleAsync(RecordCall call, CancellationToken cancellationToken)
    {
        var named = call.Http.GetRouteValue("name") as string ?? "";
        return call.Entity.Transitions.FirstOrDefault(t => t.Name.Equals(named, StringComparison.OrdinalIgnoreCase)) is { } transition
            ? TakeStep.HandleAsync(call, transition, cancellationToken)
            : Task.FromResult<IResult>(Unknown(call.Entity, named));
    }

    public static ApiProblem Unknown(EntityDefinition entity, string named) => ApiProblems.UnknownTransition.With(
        $"{entity.Label} has no transition of this name." + NearestName.Hint(named, entity.Transitions.Select(t => t.Name)));
}
