using System.Text.Json.Nodes;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;

namespace BusinessOS.Tester.Records;

/// <summary>Makes records that meet an entity's rules, through the API, and takes them to a state.</summary>
internal sealed class RecordMaker(Tenant tenant)
{
    private const int Tries = 8;
    private const int Deepest = 4;
    private const int MostWays = 12;

    /// <summary>What tests number their values by; kept apart from other runs on the same database.</summary>
    private static int _number = (int)(DateTimeOffset.UtcNow.ToUnixTimeSeconds() % 100_000) * 1000;

    public static int NextNumber() => Interlocked.Increment(ref _number);

    /// <summary>A record as wished, made by an administrator or, if that is wished, by the person.</summary>
    /// <exception cref="NotDecidedException">No record could be made so.</exception>
    public async Task<Made> MakeAsync(EntityPlan plan, Wish wish, Persona who)
    {
        var (made, refusal) = await TryMakeAsync(plan, wish, who);
        return made ?? throw new NotDecidedException($"no {plan.Name} that meets its rules could be made. {refusal}");
    }

    /// <summary>The same, or why the last attempt was refused. A state some guard keeps a plain record from is reached by one the guard lets pass.</summary>
    public async Task<(Made? Made, Answer? Refusal)> TryMakeAsync(EntityPlan plan, Wish wish, Persona who)
    {
        var plain = await TryMakeAsync(plan, wish, who, 0);
        if (plain.Made is not null || wish.State is not { } state || GuardsTo(plan, state) is not { Count: > 0 } guards)
        {
            return plain;
        }

        var place = $"{plan.FullName} {state}";
        IEnumerable<Wish> ways = tenant.WaysTo.TryGetValue(place, out var known)
            ? known is null ? [] : [known]
            : Wishes.For(tenant.Plan, plan, guards, Persona.Administrator).Where(w => w is { State: null, IsOwn: false } && w != Wish.None).Take(MostWays);
        foreach (var way in ways.Where(w => !w.IsAbout(wish)))
        {
            var (made, _) = await TryMakeAsync(plan, wish.And(way), who, 0);
            if (made is not null)
            {
                tenant.WaysTo[place] = way;
                return (made, null);
            }
        }

        tenant.WaysTo.TryAdd(place, null);
        return plain;
    }

    /// <summary>The values of a record as wished.</summary>
    /// <param name="sparse">Only what must be there.</param>
    public Task<JsonObject> BodyAsync(EntityPlan plan, Wish wish, bool sparse, int depth) => BodyAsync(plan, wish, sparse, depth, NextNumber());

    private async Task<JsonObject> BodyAsync(EntityPlan plan, Wish wish, bool sparse, int depth, int number)
    {
        var body = new JsonObject();
        for (var order = 0; order < plan.Fields.Count; order++)
        {
            var field = plan.Fields[order];
            if (!field.IsInput)
            {
                continue;
            }

            if (wish.Values.TryGetValue(field.Member, out var wished))
            {
                body[field.Member] = wished?.DeepClone();
            }
            else if (!sparse || field.Required || wish.Targets.ContainsKey(field.Member))
            {
                body[field.Member] = await ValueAsync(plan, field, wish, number, order, depth);
            }
        }

        foreach (var empty in body.Where(m => m.Value is null && !wish.Values.ContainsKey(m.Key)).Select(m => m.Key).ToList())
        {
            body.Remove(empty);
        }

        return body;
    }

    public async Task<JsonNode?> ValueAsync(EntityPlan plan, FieldPlan field, Wish wish, int number, int order, int depth)
    {
        switch (field.Kind)
        {
            case FieldKind.Reference when field.Target is { } target:
                return await ReferenceAsync(plan, field, target, wish, depth);
            case FieldKind.References when field.Target is { } target:
                return await ReferenceAsync(plan, field, target, wish, depth) is { } one ? new JsonArray(one) : null;
            case FieldKind.Team:
                return field.Required && plan.App.Teams.Count > 0 ? JsonValue.Create($"{plan.App.Id}.{plan.App.Teams[0]}") : null;
            case FieldKind.User:
                return field.Required ? JsonValue.Create(Persona.Administrator.Id.ToString()) : null;
            case FieldKind.File when field.Required:
                return JsonValue.Create(await tenant.UploadAsync("sample.txt", "text/plain", "sample"u8.ToArray()));
            case FieldKind.Image or FieldKind.Signature when field.Required:
                return JsonValue.Create(await tenant.UploadAsync("sample.gif", DemoImage.ContentType, DemoImage.Content));
            case FieldKind.Lines when field.Target is { } lines:
                return await LinesAsync(tenant.Plan(lines), field, depth);
            default:
                return SampleValues.Of(field, number, order, StandsOnce(plan, field));
        }
    }

    private async Task<JsonNode?> ReferenceAsync(EntityPlan plan, FieldPlan field, string target, Wish wish, int depth)
    {
        // What is its own parent would be made without end; other optional references are left out when it gets deep.
        if (!field.Required && !wish.Targets.ContainsKey(field.Member) && (target == plan.FullName || depth >= 2))
        {
            return null;
        }

        if (depth > Deepest)
        {
            return null;
        }

        var wished = wish.Targets.GetValueOrDefault(field.Member, Wish.None);
        var (made, _) = await TryMakeAsync(tenant.Plan(target), wished, Persona.Administrator, depth + 1);
        return made is null ? null : JsonValue.Create(made.Id);
    }

    private async Task<JsonArray> LinesAsync(EntityPlan line, FieldPlan field, int depth)
    {
        var lines = new JsonArray();
        var count = field.Min is { } least ? Math.Max(1, int.Parse(least, System.Globalization.CultureInfo.InvariantCulture)) : 1;
        for (var i = 0; i < count; i++)
        {
            var body = await BodyAsync(line, Wish.None, sparse: false, depth + 1);
            body.Remove(line.Fields.FirstOrDefault(f => f.Name == field.Via)?.Member ?? "");
            lines.Add(body);
        }

        return lines;
    }

    private async Task<(Made? Made, Answer? Refusal)> TryMakeAsync(EntityPlan plan, Wish wish, Persona who, int depth)
    {
        Answer? refusal = null;
        var maker = wish.IsOwn ? who : Persona.Administrator;
        foreach (var sparse in (bool[])[false, true])
        {
            var number = NextNumber();
            var body = await BodyAsync(plan, wish, sparse, depth, number);
            for (var attempt = 0; attempt < Tries; attempt++)
            {
                var answer = await tenant.SendAsync(maker, HttpMethod.Post, plan.Address, body);
                if (answer.IsDone)
                {
                    var made = new Made(await ReadAsync(plan, answer.Json["id"]?.ToString() ?? ""), body) { Number = number };
                    return wish.State is { } state ? await BringAsync(plan, made, state) : (made, null);
                }

                if (await ExistingAsync(plan, wish, answer) is { } there)
                {
                    return (there, null);
                }

                refusal = answer;
                number = NextNumber();
                if (!await MendAsync(plan, wish, body, answer, number, depth))
                {
                    break;
                }
            }
        }

        return (null, refusal);
    }

    /// <summary>A wished value may stand in one record only, and that is there already: then it is the one.</summary>
    private async Task<Made?> ExistingAsync(EntityPlan plan, Wish wish, Answer answer)
    {
        if (plan.Fields.FirstOrDefault(f => f.Unique && answer.Errors.ContainsKey(f.Member) && wish.Values.GetValueOrDefault(f.Member) is not null) is not { } field
            || wish.State is not null)
        {
            return null;
        }

        var value = Uri.EscapeDataString(wish.Values[field.Member]?.ToString() ?? "");
        var found = (await tenant.GetAsync(Persona.Administrator, $"{plan.Address}?{field.Member}={value}")).Json["items"] as JsonArray;
        return found?.FirstOrDefault()?["id"]?.ToString() is { } id ? new Made(await ReadAsync(plan, id), []) : null;
    }

    /// <summary>Leaves out what is not taken and need not be there, and puts in what is asked for.</summary>
    private async Task<bool> MendAsync(EntityPlan plan, Wish wish, JsonObject body, Answer answer, int number, int depth)
    {
        var mended = false;
        foreach (var member in answer.Errors.Keys.Select(k => k.Split('[')[0]))
        {
            if (plan.Fields.FirstOrDefault(f => f.Member == member && f.IsInput) is not { } field || wish.Values.ContainsKey(member))
            {
                continue;
            }

            if (body.ContainsKey(member) && field.Required && StandsOnce(plan, field))
            {
                await RenewAsync(plan, body, wish, number, depth);
                return true;
            }

            mended |= body.ContainsKey(member) ? !field.Required && body.Remove(member) : await AddAsync(plan, field, body, number, depth);
        }

        return mended;
    }

    /// <summary>Gives a record other values where another may have them.</summary>
    public Task RenewAsync(EntityPlan plan, JsonObject body) => RenewAsync(plan, body, Wish.None, NextNumber(), 0);

    private async Task RenewAsync(EntityPlan plan, JsonObject body, Wish wish, int number, int depth)
    {
        for (var order = 0; order < plan.Fields.Count; order++)
        {
            var field = plan.Fields[order];
            if (!StandsOnce(plan, field) || !body.ContainsKey(field.Member) || wish.Values.ContainsKey(field.Member))
            {
                continue;
            }

            if (await ValueAsync(plan, field, wish, number, order, depth) is { } value)
            {
                body[field.Member] = value;
            }
            else if (field.Unique)
            {
                body.Remove(field.Member); // there is one of it only
            }
        }
    }

    /// <summary>Whether a value of the field may be refused because another record has it. Days and times of a record move together.</summary>
    private static bool StandsOnce(EntityPlan plan, FieldPlan field) =>
        IsOne(plan, field) || (IsTime(field) && plan.Fields.Any(other => IsTime(other) && IsOne(plan, other)));

    private static bool IsOne(EntityPlan plan, FieldPlan field) => field.Unique || plan.Unique.Any(u => u.Fields.Contains(field.Name));

    public static bool IsTime(FieldPlan field) => field.Kind is FieldKind.Date or FieldKind.DateTime or FieldKind.Time;

    private async Task<bool> AddAsync(EntityPlan plan, FieldPlan field, JsonObject body, int number, int depth)
    {
        var needed = field with { Required = true };
        var order = plan.Fields.ToList().IndexOf(field);
        if (await ValueAsync(plan, needed, Wish.None, number, order, depth) is not { } value)
        {
            return false;
        }

        body[field.Member] = value;
        return true;
    }

    /// <summary>The record as an administrator reads it.</summary>
    public async Task<JsonObject> ReadAsync(EntityPlan plan, string id) =>
        (await tenant.GetAsync(Persona.Administrator, $"{plan.Address}/{id}")).Json;

    /// <summary>Takes the shortest way of transitions to a state.</summary>
    private async Task<(Made? Made, Answer? Refusal)> BringAsync(EntityPlan plan, Made made, string state)
    {
        if (made.State == state)
        {
            return (made, null);
        }

        if (PathTo(plan, made.State ?? "", state) is not { } path)
        {
            return (null, null);
        }

        foreach (var step in path)
        {
            var answer = await TakeAsync(Persona.Administrator, plan, made, step);
            if (!answer.IsDone)
            {
                return (null, answer);
            }

            made = made with { Json = await ReadAsync(plan, made.Id) };
        }

        return (made, null);
    }

    /// <summary>Takes a transition, with values for the fields it needs that are empty.</summary>
    public Task<Answer> TakeAsync(Persona who, EntityPlan plan, Made made, TransitionPlan step) =>
        TakeAsync(who, plan, made, $"transitions/{step.Name}", step.Needs);

    /// <summary>Takes an action, with values for the fields it needs that are empty.</summary>
    public Task<Answer> TakeAsync(Persona who, EntityPlan plan, Made made, ActionPlan action) =>
        TakeAsync(who, plan, made, $"actions/{action.Name}", action.Needs);

    private async Task<Answer> TakeAsync(Persona who, EntityPlan plan, Made made, string step, IReadOnlyList<string> needs)
    {
        var fields = needs.Select(plan.Field).Where(f => IsEmpty(made.Json[f.Member])).ToList();
        for (var (attempt, number) = (1, made.Number); ; attempt++, number = NextNumber())
        {
            var body = new JsonObject();
            foreach (var field in fields)
            {
                body[field.Member] = await ValueAsync(plan, field with { Required = true }, Wish.None, number, plan.Fields.ToList().IndexOf(field), 0);
            }

            var answer = await tenant.SendAsync(who, HttpMethod.Post, $"{plan.Address}/{made.Id}/{step}", body.Count > 0 ? body : null);
            if (attempt == Tries || !answer.IsUnfit || !fields.Any(f => StandsOnce(plan, f) && answer.Errors.ContainsKey(f.Member)))
            {
                return answer;
            }
        }
    }

    public static bool IsEmpty(JsonNode? value) => value is null or JsonArray { Count: 0 } || value.ToString().Length == 0;

    /// <summary>The guards of the steps to a state.</summary>
    private static List<SpecRule> GuardsTo(EntityPlan plan, string state) =>
        [.. (PathTo(plan, plan.States[0].Name, state) ?? []).Select(step => step.Rule).Where(rule => rule.When is not null)];

    private static List<TransitionPlan>? PathTo(EntityPlan plan, string from, string to)
    {
        var seen = new HashSet<string> { from };
        var open = new Queue<(string State, List<TransitionPlan> Path)>([(from, [])]);
        while (open.TryDequeue(out var at))
        {
            if (at.State == to)
            {
                return at.Path;
            }

            foreach (var step in plan.Transitions.Where(t => t.From.Contains(at.State) && seen.Add(t.To)))
            {
                open.Enqueue((step.To, [.. at.Path, step]));
            }
        }

        return null;
    }
}
