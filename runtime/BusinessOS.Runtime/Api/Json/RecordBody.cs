using System.Text.Json;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Api.Records;
using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Json;

/// <summary>Reads the values of a change from a JSON object: only the members that are there change.</summary>
internal static class RecordBody
{
    private const string Id = "id";

    /// <summary>Reads the request's body and hands the values to <paramref name="use"/>, or answers with what is wrong.</summary>
    public static Task<IResult> UseAsync(
        RecordCall call, Func<FieldValues, Task<IResult>> use, CancellationToken cancellationToken) =>
        JsonBody.UseAsync(
            call.Http.Request,
            call.Options.MaxBodyBytes,
            async body =>
            {
                var (values, problems) = Read(call.Entity, call.Catalog, body);
                return values is null ? ApiProblems.WrongMembers.With(Say("Nothing was stored."), problems) : await use(values);
            },
            cancellationToken);

    /// <summary>The values, or null with everything that is wrong with the body.</summary>
    public static (FieldValues? Values, IReadOnlyList<Problem> Problems) Read(EntityDefinition entity, AppCatalog catalog, JsonElement body) =>
        Read(entity, catalog, body.EnumerateObject());

    private static (FieldValues? Values, IReadOnlyList<Problem> Problems) Read(
        EntityDefinition entity, AppCatalog catalog, IEnumerable<JsonProperty> members)
    {
        var values = new FieldValues();
        var problems = new List<Problem>();
        foreach (var member in members)
        {
            if (FieldOf(entity, member.Name) is not { } field)
            {
                problems.Add(new Problem(member.Name, Unknown(entity, member.Name)));
            }
            else if (!field.IsInput)
            {
                problems.Add(new Problem(member.Name, NotInput(field)));
            }
            else if (field.Name == entity.Line?.Via)
            {
                problems.Add(new Problem(member.Name, "A line stays with the record it is in."));
            }
            else if (field is { Kind: FieldKind.Lines, Target: { } line })
            {
                values[field.Name] = Lines(catalog.Of(line), catalog, member, problems);
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

    /// <summary>Lines are written all together: an array of objects, those that are there already with their id.</summary>
    private static List<LineValues> Lines(EntityDefinition line, AppCatalog catalog, JsonProperty member, List<Problem> problems)
    {
        var lines = new List<LineValues>();
        if (member.Value.ValueKind == JsonValueKind.Null)
        {
            return lines;
        }

        if (member.Value.ValueKind != JsonValueKind.Array)
        {
            problems.Add(new Problem(member.Name, "It must be an array of objects, one for each line; a line that is there already has its id."));
            return lines;
        }

        foreach (var item in member.Value.EnumerateArray())
        {
            var path = FormattableString.Invariant($"{member.Name}[{lines.Count}]");
            lines.Add(Line(line, catalog, item, path, problems));
        }

        return lines;
    }

    private static LineValues Line(EntityDefinition line, AppCatalog catalog, JsonElement item, string path, List<Problem> problems)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new Problem(path, "It must be an object."));
            return new LineValues(null, []);
        }

        Guid? id = null;
        if (item.TryGetProperty(Id, out var written) && written.ValueKind != JsonValueKind.Null)
        {
            id = written.ValueKind == JsonValueKind.String && written.TryGetGuid(out var known) ? known : null;
            if (id is null)
            {
                problems.Add(new Problem($"{path}.{Id}", "It must be the id of a line that is there already; leave it out for a new one."));
            }
        }

        var (values, wrong) = Read(line, catalog, item.EnumerateObject().Where(m => m.Name != Id));
        problems.AddRange(wrong.Select(p => p with { Field = $"{path}.{p.Field}" }));
        return new LineValues(id, values ?? []);
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
            || ReadableFields.KeptOf(entity).Any(f => JsonNames.Of(f) == name))
        {
            return "It is kept by the system and cannot be written.";
        }

        return $"{entity.Label} has no such field."
            + NearestName.Hint(name, entity.Fields.Where(f => f.IsInput).Select(JsonNames.Of));
    }
}
