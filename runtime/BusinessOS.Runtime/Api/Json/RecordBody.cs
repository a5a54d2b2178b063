using System.Text.Json;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Api.Records;
using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Json;

/// <summary>Reads the values of a change from a JSON object: only the members that are there change.</summary>
internal static class RecordBody
{
    /// <summary>Reads the request's body and hands the values to <paramref name="use"/>, or answers with what is wrong.</summary>
    public static Task<IResult> UseAsync(
        RecordCall call, Func<FieldValues, Task<IResult>> use, CancellationToken cancellationToken) =>
        JsonBody.UseAsync(
            call.Http.Request,
            call.Options.MaxBodyBytes,
            async body =>
            {
                var (values, problems) = Read(call.Entity, body);
                return values is null ? ApiProblems.WrongMembers.With("Nothing was stored.", problems) : await use(values);
            },
            cancellationToken);

    /// <summary>The values, or null with everything that is wrong with the body.</summary>
    public static (FieldValues? Values, IReadOnlyList<Problem> Problems) Read(EntityDefinition entity, JsonElement body)
    {
        var values = new FieldValues();
        var problems = new List<Problem>();
        foreach (var member in body.EnumerateObject())
        {
            if (FieldOf(entity, member.Name) is not { } field)
            {
                problems.Add(new Problem(member.Name, Unknown(entity, member.Name)));
            }
            else if (!field.IsInput)
            {
                problems.Add(new Problem(member.Name, NotInput(field)));
            }
            else if (FieldJson.TryRead(field, member.Value, out var value, out var message))
            {
                values[field.Name] = value;
            }
            else
            {
                problems.Add(new Problem(member.Name, message));
            }
        }

        return problems.Count > 0 ? (null, problems) : (values, []);
    }

    /// <summary>The field a member names; a name it had before still counts.</summary>
    private static FieldDefinition? FieldOf(EntityDefinition entity, string name) =>
        entity.Fields.FirstOrDefault(f => JsonNames.Of(f) == name)
        ?? entity.Fields.FirstOrDefault(f => f.FormerNames.Any(former => JsonNames.Of(former) == name));

    private static string NotInput(FieldDefinition field) => field.Kind switch
    {
        FieldKind.Status => "It changes by transitions only: POST to transitions/{name} under the record.",
        FieldKind.AutoNumber => "It is given when the record is created.",
        _ => "It is computed and cannot be written.",
    };

    private static string Unknown(EntityDefinition entity, string name)
    {
        if (name is "id" or "rowVersion" or JsonNames.Title or JsonNames.May or JsonNames.Masked
            || KeptFields.All.Any(f => JsonNames.Of(f) == name))
        {
            return "It is kept by the system and cannot be written.";
        }

        return $"{entity.Label} has no such field."
            + NearestName.Hint(name, entity.Fields.Where(f => f.IsInput).Select(JsonNames.Of));
    }
}
