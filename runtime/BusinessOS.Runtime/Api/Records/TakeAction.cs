using BusinessOS.Runtime.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BusinessOS.Runtime.Api.Records;

/// <summary><c>POST /api/{app}/{slug}/{id}/actions/{name}</c>.</summary>
internal static class TakeAction
{
    public static Task<IResult> HandleAsync(RecordCall call, CancellationToken cancellationToken)
    {
        var named = call.Http.GetRouteValue("name") as string ?? "";
        return call.Entity.Actions.FirstOrDefault(a => a.Name.Equals(named, StringComparison.OrdinalIgnoreCase)) is { } action
            ? TakeStep.HandleAsync(call, action, cancellationToken)
            : Task.FromResult<IResult>(Unknown(call.Entity, named));
    }

    public static ApiProblem Unknown(EntityDefinition entity, string named) => ApiProblems.UnknownAction.With(
        $"{entity.Label} has no action of this name." + NearestName.Hint(named, entity.Actions.Select(a => a.Name)));
}
