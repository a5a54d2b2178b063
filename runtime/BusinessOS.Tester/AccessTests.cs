using System.Text.Json.Nodes;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;
using BusinessOS.Tester.Records;

namespace BusinessOS.Tester;

/// <summary>Who may read, create, update and delete records, on every route of the API.</summary>
public abstract class AccessTests(EntityPlan plan) : EntityTests(plan)
{
    /// <summary>The person may, whatever the record is like.</summary>
    /// <param name="state">The state the record is in; null where there are none, and for one that is new.</param>
    protected Task MayAsync(Persona who, Operations operation, string? state = null) => TryAsync(who, operation, Wish.None with { State = state }, expected: true);

    /// <summary>The person may not, whatever the record is like.</summary>
    protected Task MayNotAsync(Persona who, Operations operation, string? state = null) => TryAsync(who, operation, Wish.None with { State = state }, expected: false);

    /// <summary>The person may where the rules' conditions say so.</summary>
    protected Task MayWhenRulesHoldAsync(Persona who, Operations operation) => SearchAsync(who, operation, wanted: true);

    /// <summary>The person may not where the rules' conditions do not say so.</summary>
    protected Task MayNotOtherwiseAsync(Persona who, Operations operation) => SearchAsync(who, operation, wanted: false);

    private async Task TryAsync(Persona who, Operations operation, Wish wish, bool expected)
    {
        if (operation == Operations.Create)
        {
            await CreateAsync(who, wish, _ => expected);
            return;
        }

        await TryAsync(who, operation, await MakeAsync(wish, who), expected);
    }

    /// <summary>Looks for a record the conditions say this of, and tries it on that.</summary>
    private async Task SearchAsync(Persona who, Operations operation, bool wanted)
    {
        var rules = Rights.Deciding(Plan, who, operation);
        var maker = await MakerAsync();
        foreach (var wish in Wishes.For((await TenantAsync()).Plan, Plan, rules, who))
        {
            if (operation == Operations.Create)
            {
                if (await CreateAsync(who, wish with { IsOwn = false }, allowed => allowed == wanted ? wanted : null))
                {
                    return;
                }

                continue;
            }

            var (made, _) = await maker.TryMakeAsync(Plan, wish, who);
            if (made is not null && Rights.May(Plan, who, operation, await ImageAsync(made.Json)) == wanted)
            {
                await TryAsync(who, operation, made, wanted);
                return;
            }
        }

        throw new NotDecidedException($"no {Plan.Name} was found that {who.Name} {(wanted ? "may" : "may not")} {Verb(operation)}: {string.Join("; ", rules.Select(r => r.Text))}");
    }

    private Task TryAsync(Persona who, Operations operation, Made made, bool expected) => operation switch
    {
        Operations.Read => ReadAsync(who, made, expected),
        Operations.Update => UpdateAsync(who, made, expected),
        _ => DeleteAsync(who, made, expected),
    };

    private async Task ReadAsync(Persona who, Made made, bool expected)
    {
        var rules = Rights.Deciding(Plan, who, Operations.Read);
        var one = await SendAsync(who, HttpMethod.Get, AddressOf(made));
        Check(one.IsDone, !one.IsForbidden && !one.IsDone, expected, $"{who.Name} asked for {In(made)}", one, rules);

        var mark = MarkOf(made);
        var filter = mark is { } known ? $"{known.Field.Member}={Uri.EscapeDataString(known.Text)}" : "sort=-createdAt&limit=200";
        var list = await SendAsync(who, HttpMethod.Get, $"{Plan.Address}?{filter}");
        Check(list.Text.Contains(made.Id, StringComparison.Ordinal), !list.IsDone && !list.IsForbidden, expected, $"{who.Name} listed {In(made)}", list with { Text = "" }, rules);
        if (mark is not { } text)
        {
            return;
        }

        var export = await SendAsync(who, HttpMethod.Get, $"{Plan.Export}?{filter}");
        Check(export.Text.Contains(text.Text, StringComparison.Ordinal), !export.IsDone && !export.IsForbidden, expected, $"{who.Name} exported {In(made)}", export with { Text = "" }, rules);
        var found = await SendAsync(who, HttpMethod.Get, $"{Plan.Address}?q={Uri.EscapeDataString(text.Text)}");
        if (!expected && found.Text.Contains(made.Id, StringComparison.Ordinal))
        {
            throw Broken($"{who.Name} may not read {In(made)}, but a search found it.", rules);
        }
    }

    private async Task UpdateAsync(Persona who, Made made, bool expected)
    {
        var rules = Rights.Deciding(Plan, who, Operations.Update);
        var done = 0;
        foreach (var field in Plan.Fields.Where(f => f is { IsInput: true, Read: null, Write: null, Mask: null } && !rules.Any(r => r.When is not null && r.Text.Contains(f.Name, StringComparison.Ordinal))))
        {
            if (await AnotherAsync(field, made.Json[field.Member]) is not { } value)
            {
                continue;
            }

            var answer = await SendAsync(who, HttpMethod.Patch, AddressOf(made), new JsonObject { [field.Member] = value.DeepClone() });
            if (answer.IsUnfit)
            {
                continue; // another rule, which has tests of its own
            }

            CheckChange(answer, made, expected, $"{who.Name} changed {field.Name} of {In(made)}", rules);
            done++;
        }

        if (done == 0)
        {
            var answer = await SendAsync(who, HttpMethod.Patch, AddressOf(made), new JsonObject());
            CheckChange(answer, made, expected, $"{who.Name} changed {In(made)}", rules);
        }
    }

    private async Task DeleteAsync(Persona who, Made made, bool expected)
    {
        var answer = await SendAsync(who, HttpMethod.Delete, AddressOf(made));
        CheckChange(answer, made, expected, $"{who.Name} deleted {In(made)}", Rights.Deciding(Plan, who, Operations.Delete));
        if (!expected && (await SendAsync(Administrator, HttpMethod.Get, AddressOf(made))).IsForbidden)
        {
            throw Broken($"{who.Name} was refused deleting {In(made)}, but it is gone.", Rights.Deciding(Plan, who, Operations.Delete));
        }
    }

    /// <param name="expectation">From what the rules say of the record to what is expected; null for not trying this one.</param>
    private async Task<bool> CreateAsync(Persona who, Wish wish, Func<bool, bool?> expectation)
    {
        var maker = await MakerAsync();
        var (twin, refusal) = await maker.TryMakeAsync(Plan, wish, Administrator);
        if (twin is null)
        {
            return wish == Wish.None ? throw new NotDecidedException($"no {Plan.Name} could be made. {refusal}") : false;
        }

        var image = await DraftAsync(twin, twin.Body);
        if (expectation(Rights.May(Plan, who, Operations.Create, image)) is not { } expected)
        {
            return false;
        }

        var body = await AgainAsync(twin, who, image);
        var answer = await SendAsync(who, HttpMethod.Post, Plan.Address, body);
        if (answer.IsUnfit && await ReferToSeenAsync(body, who, answer))
        {
            // What it refers to now may be what a rule asks about.
            if (expectation(Rights.May(Plan, who, Operations.Create, await DraftAsync(twin, body))) != expected)
            {
                return false;
            }

            answer = await SendAsync(who, HttpMethod.Post, Plan.Address, body);
        }

        if (answer.IsUnfit)
        {
            throw new NotDecidedException($"what {who.Name} may refer to or must give is not known: {answer}");
        }

        Check(answer.IsDone, !answer.IsForbidden && !answer.IsDone, expected, $"{who.Name} created {One}", answer, Rights.Deciding(Plan, who, Operations.Create));
        return true;
    }

    /// <summary>The same values once more, but for those that may stand once only and those this person may not give.</summary>
    private async Task<JsonObject> AgainAsync(Made twin, Persona who, Record image)
    {
        var body = (JsonObject)twin.Body.DeepClone();
        await (await MakerAsync()).RenewAsync(Plan, body);
        foreach (var field in Plan.Fields)
        {
            if ((field.Write is { } write && !Rights.Holds(write, who, image)) || (field.Read is { } read && !who.IsAdministrator && !Rights.Holds(read, who, image)))
            {
                body.Remove(field.Member);
            }
        }

        return body;
    }

    /// <summary>Puts references to what this person may see in the place of those that were refused; leaves out those that need not be there.</summary>
    private async Task<bool> ReferToSeenAsync(JsonObject body, Persona who, Answer answer)
    {
        var refused = Plan.Fields.Where(f => f.Kind is FieldKind.Reference or FieldKind.References && answer.Errors.ContainsKey(f.Member) && body.ContainsKey(f.Member)).ToList();
        var seen = new SeenRecords(await TenantAsync(), await MakerAsync());
        foreach (var field in refused)
        {
            if (field is { Required: true, Target: { } target })
            {
                var id = await seen.FindAsync((await TenantAsync()).Plan(target), who);
                body[field.Member] = id is null || field.Kind == FieldKind.Reference ? JsonValue.Create(id) : new JsonArray(id);
            }
            else
            {
                body.Remove(field.Member);
            }
        }

        return refused.Count > 0;
    }

    /// <summary>The record that would come of these values, as before it is stored.</summary>
    private async Task<Record> DraftAsync(Made twin, JsonObject body)
    {
        var json = (JsonObject)twin.Json.DeepClone();
        foreach (var field in Plan.Fields.Where(f => f.Kind is FieldKind.Reference or FieldKind.References && json.ContainsKey(f.Member)))
        {
            json[field.Member] = body[field.Member]?.DeepClone();
        }

        var draft = await ImageAsync(json);
        (draft.CreatedBy, draft.ChangedBy) = (null, null);
        return draft;
    }

    private void CheckChange(Answer answer, Made made, bool expected, string what, IReadOnlyList<SpecRule> rules)
    {
        // A locked record says so before it says whose it is, to whoever may see it.
        if (IsLocked(made) && answer.IsConflict)
        {
            return;
        }

        if (IsLocked(made) && answer.IsDone)
        {
            throw Broken($"{what}, which is locked.", rules);
        }

        Check(answer.IsDone, !answer.IsForbidden && !answer.IsDone, expected, what, answer, rules);
    }

    private void Check(bool happened, bool isOdd, bool expected, string what, Answer answer, IReadOnlyList<SpecRule> rules)
    {
        if (happened == expected && !isOdd)
        {
            return;
        }

        var shown = rules.Count > 0 ? rules : [new SpecRule(Plan.Node + "/allow", "nothing allows it")];
        throw Broken(
            isOdd ? $"{what}, which {(expected ? "is allowed" : "is not allowed")}, and got an odd answer: {answer}"
            : expected ? $"{what}, which is allowed, and was refused: {answer}"
            : $"{what}, which is not allowed, and it was done: {answer}",
            shown);
    }

    /// <summary>A text by which the record is recognized in what people get of it; null where it has none.</summary>
    private (FieldPlan Field, string Text)? MarkOf(Made made) => Plan.Fields
        .Where(f => f is { Kind: FieldKind.Text, IsInput: true, Read: null, Mask: null, Pattern: null } && f.MaxLength is null or >= 12)
        .Select(f => (Field: f, Text: made.Json[f.Member]?.ToString() ?? ""))
        .Where(m => m.Text.Length >= 6 && char.IsAsciiDigit(m.Text[^1]))
        .Cast<(FieldPlan, string)?>()
        .FirstOrDefault();

    private static string Verb(Operations operation) => operation.ToString().ToLowerInvariant();
}
