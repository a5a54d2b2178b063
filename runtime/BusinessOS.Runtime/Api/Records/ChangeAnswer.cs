using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>Turns what became of a change into the answer.</summary>
internal static class ChangeAnswer
{
    /// <param name="status">The status when the record was stored.</param>
    public static IResult Of(RecordCall call, ChangeResult result, int status) => result switch
    {
        ChangeResult.Saved saved => new RecordAnswer(call, saved.View, status),
        ChangeResult.Deleted => Results.NoContent(),
        ChangeResult.Invalid invalid => ApiProblems.Invalid.With(
            Say("Nothing was stored."), [.. invalid.Problems.Select(p => p with { Field = p.Field is null ? null : JsonNames.OfPath(p.Field) })]),
        ChangeResult.Forbidden forbidden => call.Refused(forbidden.Reason, forbidden.Rule),
        ChangeResult.NotFound => call.NotFound(),
        ChangeResult.Broken broken => ApiProblems.CodeFailed.With(broken.Reason),
        ChangeResult.Conflict conflict => ApiProblems.Conflict.With(conflict.Reason),
        _ => throw new InvalidOperationException($"{result.GetType()} has no answer."),
    };

    /// <summary>As <see cref="Of"/>, where the caller named the version it saw: an older one fails that precondition.</summary>
    public static async Task<IResult> OfAsync(
        RecordCall call, Guid id, int? version, ChangeResult result, CancellationToken cancellationToken)
    {
        if (result is ChangeResult.Conflict conflict
            && version is not null
            && await call.Gate.FindAsync(call.Entity, id, cancellationToken) is { } now
            && now.Record.RowVersion != version)
        {
            return ApiProblems.VersionMismatch.With(conflict.Reason);
        }

        return Of(call, result, StatusCodes.Status200OK);
    }
}
