using System.Text.Json.Nodes;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;
using BusinessOS.Tester.Records;

namespace BusinessOS.Tester;

/// <summary>Which values are taken: bounds, lengths, patterns, what is needed, what stands once only, and rules over several fields.</summary>
public abstract class ValueTests(EntityPlan plan) : EntityTests(plan)
{
    /// <summary>A text of so many letters, as JSON; another one each time, as far as there is room.</summary>
    protected static string Letters(int count)
    {
        var number = RecordMaker.NextNumber().ToString(System.Globalization.CultureInfo.InvariantCulture);
        return JsonValue.Create(number.Length > count ? number[^count..] : number.PadRight(count, 'x')).ToJsonString();
    }

    /// <summary>The value, as JSON, is taken.</summary>
    protected async Task FitsAsync(string name, string json)
    {
        var field = Plan.Field(name);
        var (_, answer) = await StoreAsync(field, JsonNode.Parse(json));
        if (answer.IsDone)
        {
            return;
        }

        if (answer.Errors.TryGetValue(field.Member, out var error) && !IsAnotherRule(error))
        {
            throw Broken($"{Shown(json)} fits {name}, but was refused: {error}", field.Node);
        }

        throw new NotDecidedException($"another rule refuses the record with {Shown(json)} in {name}: {answer}");
    }

    /// <summary>The value, as JSON, is refused at the field.</summary>
    protected async Task DoesNotFitAsync(string name, string json)
    {
        var field = Plan.Field(name);
        var (_, answer) = await StoreAsync(field, JsonNode.Parse(json));
        RequireRefusal(field, answer, $"{Shown(json)} does not fit {name}");
    }

    /// <summary>Without a value the record is refused.</summary>
    protected async Task IsNeededAsync(string name)
    {
        var field = Plan.Field(name);
        var (_, answer) = await StoreAsync(field, field.Kind is FieldKind.MultiChoice or FieldKind.Tags or FieldKind.References or FieldKind.Lines ? new JsonArray() : null);
        RequireRefusal(field, answer, $"{name} is needed");
    }

    /// <summary>A value that another record has is refused.</summary>
    protected Task StandsOnceAsync(string name) => StandsOnceAsync([name], new SpecRule(Plan.Field(name).Node, $"{name} unique"));

    /// <summary>Values that another record has together are refused.</summary>
    protected Task StandOnceTogetherAsync(int rule) => StandsOnceAsync(Plan.Unique[rule].Fields, Plan.Unique[rule].Rule);

    /// <summary>A record for which the condition of the validation holds is refused with its message.</summary>
    protected async Task RefusesAsync(string name)
    {
        var validation = Plan.Validations.First(v => v.Name == name);
        var made = await MakeAsync(Wish.None, Administrator);
        var maker = await MakerAsync();
        foreach (var wish in Wishes.For((await TenantAsync()).Plan, Plan, [validation.Rule], Administrator).Where(w => w.Values.Count > 0 && w.State is null))
        {
            var body = await maker.BodyAsync(Plan, wish, sparse: false, 0);
            var draft = (JsonObject)made.Json.DeepClone();
            foreach (var (member, value) in body)
            {
                draft[member] = value?.DeepClone();
            }

            if (validation.Rule.When is null || !Rights.Holds(validation.Rule, Administrator, await ImageAsync(draft)))
            {
                continue;
            }

            var answer = await SendAsync(Administrator, HttpMethod.Post, Plan.Address, body);
            if (answer.IsUnfit && answer.Text.Contains(validation.Message, StringComparison.Ordinal) || answer.Errors.Values.Any(e => e.Contains(validation.Message, StringComparison.Ordinal)))
            {
                return;
            }

            if (answer.IsUnfit && answer.Errors.Keys.Any(k => wish.Values.ContainsKey(k)))
            {
                continue; // a field refuses the value by itself first
            }

            throw Broken($"{name} refuses such {One} with \"{validation.Message}\", but the answer was {answer}. It was made with {body.ToJsonString()}", [validation.Rule]);
        }

        throw new NotDecidedException($"no values were found for which {name} refuses {One}: {validation.Rule.Text}");
    }

    /// <summary>What the API gives of a record it takes again, and stores the same.</summary>
    protected async Task ComesBackTheSameAsync()
    {
        var first = await MakeAsync(Wish.None, Administrator);
        var body = new JsonObject();
        var maker = await MakerAsync();
        foreach (var field in Plan.Fields.Where(f => f is { IsInput: true, Kind: not (FieldKind.Lines or FieldKind.File or FieldKind.Image or FieldKind.Signature) }))
        {
            if (first.Json[field.Member] is { } value)
            {
                body[field.Member] = value.DeepClone();
            }
        }

        await maker.RenewAsync(Plan, body);
        foreach (var field in Plan.Fields.Where(f => f is { IsInput: true, Kind: FieldKind.Lines or FieldKind.File or FieldKind.Image or FieldKind.Signature } && first.Body.ContainsKey(f.Member)))
        {
            body[field.Member] = await maker.ValueAsync(Plan, field with { Required = true }, Wish.None, RecordMaker.NextNumber(), 0, 0);
        }

        var answer = await SendAsync(Administrator, HttpMethod.Post, Plan.Address, body);
        if (!answer.IsDone)
        {
            throw Broken($"{One} as the API gives it was refused: {answer}", Plan.Node);
        }

        var second = await maker.ReadAsync(Plan, answer.Json["id"]?.ToString() ?? "");
        foreach (var (member, value) in body.Where(m => m.Value is not JsonArray { Count: > 0 } array || array[0] is not JsonObject))
        {
            var expected = IdOf(value);
            var actual = IdOf(second[member]);
            if (expected != actual && !(RecordMaker.IsEmpty(value) && RecordMaker.IsEmpty(second[member])))
            {
                throw Broken($"{member} of {One} was written as {expected} and read as {actual}.", Plan.Node);
            }
        }

        await ExportAsync(second);
    }

    /// <summary>What is compared of a value: the id of what it refers to, or all of it.</summary>
    private static string? IdOf(JsonNode? value) => value is JsonObject named && (named["id"] ?? named["file"]) is { } id ? id.ToString() : value?.ToString();

    /// <summary>The export has the record with its texts.</summary>
    private async Task ExportAsync(JsonObject record)
    {
        var export = await SendAsync(Administrator, HttpMethod.Get, $"{Plan.Export}?sort=-createdAt");
        foreach (var field in Plan.Fields.Where(f => f is { Kind: FieldKind.Text, IsInput: true }))
        {
            if (record[field.Member]?.ToString() is { Length: > 0 } text && !export.Text.Contains(text.Replace("\"", "\"\"", StringComparison.Ordinal), StringComparison.Ordinal))
            {
                throw Broken($"the export lacks {field.Name} \"{text}\".", field.Node);
            }
        }
    }

    private async Task StandsOnceAsync(IReadOnlyList<string> names, SpecRule rule)
    {
        var maker = await MakerAsync();
        var people = Wish.None;
        foreach (var person in names.Where(n => n != "Status").Select(Plan.Field).Where(f => f is { Kind: FieldKind.User, Required: false }))
        {
            people = people.And(Wish.With(person.Member, Administrator.Id.ToString())); // nobody is put there otherwise
        }

        foreach (var wish in Wishes.For((await TenantAsync()).Plan, Plan, [rule], Administrator).Where(w => w.State is null).Select(people.And))
        {
            var (first, _) = await maker.TryMakeAsync(Plan, wish, Administrator);
            if (first is null || names.Any(n => n != "Status" && RecordMaker.IsEmpty(first.Json[Plan.Field(n).Member])) || !Rights.Holds(rule, Administrator, await ImageAsync(first.Json)))
            {
                continue;
            }

            var body = await maker.BodyAsync(Plan, wish, sparse: false, 0);
            foreach (var field in Plan.Fields.Where(f => names.Contains(f.Name) || (f.IsInput && RecordMaker.IsTime(f)))) // one day is compared with another
            {
                body[field.Member] = first.Json[field.Member]?.DeepClone();
            }

            var answer = await SendAsync(Administrator, HttpMethod.Post, Plan.Address, body);
            if (answer.IsDone)
            {
                throw Broken($"{string.Join(" and ", names)} may stand in one {Plan.Name} only, but stands in two now.", [rule]);
            }

            if (answer.IsConflict || names.Any(n => n == "Status" || answer.Errors.ContainsKey(Plan.Field(n).Member)))
            {
                return;
            }
        }

        throw new NotDecidedException($"no {Plan.Name} could be made that has {string.Join(" and ", names)}.");
    }

    /// <summary>Stores a record that fits but for one value.</summary>
    private async Task<(JsonObject Body, Answer Answer)> StoreAsync(FieldPlan field, JsonNode? value)
    {
        var fitting = await MakeAsync(Wish.None, Administrator);
        var body = (JsonObject)fitting.Body.DeepClone();
        await (await MakerAsync()).RenewAsync(Plan, body);
        body[field.Member] = value;
        return (body, await SendAsync(Administrator, HttpMethod.Post, Plan.Address, body));
    }

    private void RequireRefusal(FieldPlan field, Answer answer, string what)
    {
        if (!answer.IsUnfit || !answer.Errors.Keys.Any(k => k == field.Member || k.StartsWith(field.Member + "[", StringComparison.Ordinal)))
        {
            throw Broken($"{what}, but the answer was {answer}", field.Node);
        }

        if (answer.Errors.Values.All(IsAnotherRule))
        {
            throw new NotDecidedException($"another rule refuses it first: {answer}");
        }
    }

    /// <summary>Rules of access and rules over several fields speak at fields as well.</summary>
    private bool IsAnotherRule(string error) =>
        error.StartsWith("You may not", StringComparison.Ordinal) || Plan.Validations.Any(v => error.Contains(v.Message, StringComparison.Ordinal));

    private static string Shown(string json) => json.Length > 60 ? $"{json[..30]}… ({json.Length - 2} characters)" : json;
}
