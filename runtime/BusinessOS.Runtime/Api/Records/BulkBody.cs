using System.Text.Json;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>What shall be done with which records.</summary>
/// <param name="Step">The action or transition; null when they are deleted.</param>
/// <param name="Values">What the step asks for, given to each record.</param>
internal sealed record BulkBody(RecordStep? Step, IReadOnlyList<Guid> Ids, FieldValues Values)
{
    /// <summary>How many records one call is about: each is a transaction of its own, and the caller waits for all.</summary>
    public const int Most = 200;

    private static readonly string[] Members = ["action", "transition", "delete", "ids", "values"];

    public static (BulkBody? Wish, ApiProblem? Problem) Read(RecordCall call, JsonElement body)
    {
        var problems = body.EnumerateObject().Where(m => !Members.Contains(m.Name))
            .Select(m => new Problem(m.Name, $"There is no such member.{NearestName.Hint(m.Name, Members)}")).ToList();
        var (step, unknown) = StepOf(call.Entity, body, problems);
        var ids = IdsOf(body, problems);
        var values = ValuesOf(call, body, problems);
        return unknown is not null ? (null, unknown)
            : problems.Count > 0 ? (null, ApiProblems.WrongMembers.With("Nothing was done.", problems))
            : (new BulkBody(step, ids, values), null);
    }

    private static (RecordStep? Step, ApiProblem? Unknown) StepOf(EntityDefinition entity, JsonElement body, List<Problem> problems)
    {
        var named = Members[..3].Where(m => body.TryGetProperty(m, out _)).ToArray();
        if (named.Length != 1)
        {
            problems.Add(new Problem("action", "Name one action or one transition, or say \"delete\": true."));
            return (null, null);
        }

        var value = body.GetProperty(named[0]);
        if (named[0] == "delete")
        {
            if (value.ValueKind != JsonValueKind.True)
            {
                problems.Add(new Problem("delete", "It can only be true."));
            }

            return (null, null);
        }

        var name = value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
        if (named[0] == "transition")
        {
            var transition = entity.Transitions.FirstOrDefault(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            return (transition, transition is null ? TakeTransition.Unknown(entity, name) : null);
        }

        var action = entity.Actions.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (action is { IsBulk: false })
        {
            problems.Add(new Problem("action", $"{action.Label} is taken for one record at a time."));
        }

        return (action, action is null ? TakeAction.Unknown(entity, name) : null);
    }

    private static List<Guid> IdsOf(JsonElement body, List<Problem> problems)
    {
        if (!body.TryGetProperty("ids", out var given) || given.ValueKind != JsonValueKind.Array || given.GetArrayLength() is 0 or > Most)
        {
            problems.Add(new Problem("ids", FormattableString.Invariant($"It must be an array of 1 to {Most} ids.")));
            return [];
        }

        var ids = new List<Guid>();
        foreach (var item in given.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String && item.TryGetGuid(out var id) && !ids.Contains(id))
            {
                ids.Add(id);
            }
            else
            {
                problems.Add(new Problem("ids", $"{item.GetRawText()} is not the id of a record, or stands there twice."));
            }
        }

        return ids;
    }

    private static FieldValues ValuesOf(RecordCall call, JsonElement body, List<Problem> problems)
    {
        if (!body.TryGetProperty("values", out var given))
        {
            return [];
        }

        if (given.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new Problem("values", "It must be an object."));
            return [];
        }

        var (values, wrong) = RecordBody.Read(call.Entity, call.Catalog, given);
        problems.AddRange(wrong.Select(p => p with { Field = $"values.{p.Field}" }));
        return values ?? [];
    }
}
