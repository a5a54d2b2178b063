using System.Text.Json.Nodes;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;
using BusinessOS.Tester.Records;

namespace BusinessOS.Tester;

/// <summary>Who reads and writes fields with rules of their own, and who sees only a mask.</summary>
public abstract class FieldTests(EntityPlan plan) : EntityTests(plan)
{
    private const int Enough = 8;

    /// <summary>The value is there, hidden or masked, as the field's rules say of the record.</summary>
    protected async Task ReadsByItsRulesAsync(Persona who, string name)
    {
        var field = Plan.Field(name);
        await EachAsync(who, field, [field.Read, field.Mask], Operations.Read, async (made, image) =>
        {
            var hidden = field.Read is { } read && !who.IsAdministrator && !Rights.Holds(read, who, image);
            var masked = field.Mask is { } mask && !who.IsAdministrator && Rights.Holds(mask, who, image);
            var real = made.Json[field.Member];
            var answer = await SendAsync(who, HttpMethod.Get, AddressOf(made));
            var shown = answer.Json;
            SpecRule[] rules = [.. new[] { field.Read, field.Mask }.OfType<SpecRule>()];
            if (shown.ContainsKey(field.Member) == hidden)
            {
                throw Broken($"{who.Name} {(hidden ? "may not read" : "may read")} {field.Name} of {In(made)}, but the answer {(hidden ? "has" : "lacks")} it.", rules);
            }

            if (hidden || RecordMaker.IsEmpty(real))
            {
                return !RecordMaker.IsEmpty(real);
            }

            var isMasked = (shown["_masked"] as JsonArray ?? []).Any(m => m?.ToString() == field.Member);
            if (isMasked != masked || (shown[field.Member]?.ToJsonString() == real?.ToJsonString()) == masked)
            {
                throw Broken($"{who.Name} {(masked ? "sees only a mask of" : "sees")} {field.Name} of {In(made)}, but the answer has {shown[field.Member]?.ToJsonString() ?? "null"}{(isMasked ? " as a mask" : "")}.", rules);
            }

            await ExportAsync(who, field, made, masked, rules);
            return true;
        });
    }

    /// <summary>A new value is taken or refused, as the field's rules say of the record.</summary>
    protected async Task WritesByItsRulesAsync(Persona who, string name)
    {
        var field = Plan.Field(name);
        await EachAsync(who, field, [field.Read, field.Write], Operations.Update, async (made, image) =>
        {
            if (IsLocked(made) || await AnotherAsync(field, made.Json[field.Member]) is not { } value)
            {
                return false;
            }

            var open = (field.Write is null || Rights.Holds(field.Write, who, image))
                && (field.Read is null || who.IsAdministrator || Rights.Holds(field.Read, who, image));
            var answer = await SendAsync(who, HttpMethod.Patch, AddressOf(made), new JsonObject { [field.Member] = value });
            SpecRule[] rules = [.. new[] { field.Write, field.Read }.OfType<SpecRule>()];
            var error = answer.Errors.GetValueOrDefault(field.Member);
            if (!open && error is null)
            {
                throw Broken($"{who.Name} may not change {field.Name} of {In(made)}, but got {answer}", rules);
            }

            if (open && (answer.IsForbidden || error?.StartsWith("You may not", StringComparison.Ordinal) is true))
            {
                throw Broken($"{who.Name} may change {field.Name} of {In(made)}, but got {answer}", rules);
            }

            return !open || answer.IsDone;
        });
    }

    private async Task ExportAsync(Persona who, FieldPlan field, Made made, bool masked, IReadOnlyList<SpecRule> rules)
    {
        if (!masked || made.Json[field.Member]?.ToString() is not { Length: >= 6 } real)
        {
            return;
        }

        var export = await SendAsync(who, HttpMethod.Get, $"{Plan.Export}?sort=-createdAt");
        if (export.Text.Contains(real, StringComparison.Ordinal))
        {
            throw Broken($"{who.Name} sees only a mask of {field.Name} of {In(made)}, but the export has its value.", rules);
        }
    }

    /// <summary>Tries records that differ in what the rules speak of, of those the person may come to.</summary>
    /// <param name="attempt">Whether it could tell.</param>
    private async Task EachAsync(Persona who, FieldPlan field, IEnumerable<SpecRule?> rules, Operations operation, Func<Made, Record, Task<bool>> attempt)
    {
        var (maker, tried) = (await MakerAsync(), 0);
        SpecRule[] all = [.. rules.OfType<SpecRule>(), .. Rights.Deciding(Plan, who, operation)];
        foreach (var wish in Wishes.For((await TenantAsync()).Plan, Plan, all, who))
        {
            var (made, _) = await maker.TryMakeAsync(Plan, wish, who);
            if (made is null || await ImageAsync(made.Json) is var image && !Rights.May(Plan, who, operation, image))
            {
                continue;
            }

            tried += await attempt(made, image) ? 1 : 0;
            if (tried == Enough)
            {
                break;
            }
        }

        if (tried == 0)
        {
            throw new NotDecidedException($"no {Plan.Name} was found in which {who.Name} can come to {field.Name}.");
        }
    }
}
