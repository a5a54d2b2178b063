using System.Globalization;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>An entity with everything one can have. Its records can be made: no rule refuses all of them.</summary>
/// <param name="earlier">Entities that are complete, by the name they have here.</param>
/// <param name="all">Every entity within reach, this one included.</param>
internal sealed class RandomEntity(Dice dice, EntityPlan plan, IReadOnlyDictionary<string, EntityPlan> earlier, IReadOnlyDictionary<string, EntityPlan> all)
{
    /// <summary>Holds for no record: what is joined to it is compiled and computed, and refuses nobody.</summary>
    private const string Never = "Today < new DateOnly(2000, 1, 1)";

    private readonly RandomNames _names = new(dice);

    public EntitySpec Make()
    {
        var fields = new RandomField(dice, plan, earlier, all);
        foreach (var name in RandomNames.Different(1 + dice.Below(9), _names.Field).Where(name => name != plan.Name))
        {
            var field = fields.Make(name);
            plan.Fields.Add(field);
            if (field is { Type: FieldTypes.Reference, Target: { } target })
            {
                plan.Targets[name] = all[target];
            }
        }

        var expressions = new RandomExpression(dice, plan.App, plan, plan.Roles);
        var rules = new RandomRules(dice, plan);
        return new()
        {
            Name = plan.Name,
            Label = dice.Maybe(_names.Text),
            Plural = dice.Maybe(_names.Text),
            Description = dice.Maybe(_names.Text),
            Was = dice.In100(4) ? $"Old{plan.Name}" : null,
            Title = dice.In100(50) ? Title(dice, plan) : null,
            Fields = plan.Fields.ToEquatableArray(),
            States = plan.States.Select((state, i) => new StateSpec(state, dice.Maybe(_names.Text), i > 0 && dice.In100(15), dice.In100(15) ? dice.Of([.. ChipColours.All]) : null)).ToEquatableArray(),
            Transitions = Transitions(expressions, rules).ToEquatableArray(),
            Validations = Validations(expressions).ToEquatableArray(),
            Unique = rules.Unique().ToEquatableArray(),
            Indexes = rules.Indexes().ToEquatableArray(),
            Sort = rules.Sort().ToEquatableArray(),
            Search = rules.Search().ToEquatableArray(),
            Keep = dice.In100(10) ? rules.Keep() : null,
            Allow = [.. Grants(expressions), .. Visitors(expressions)],
            Deny = Denials(expressions).ToEquatableArray(),
            Share = Shares(expressions).ToEquatableArray(),
            Actions = Actions(expressions, rules).ToEquatableArray(),
            Views = Views(expressions, rules).ToEquatableArray(),
        };
    }

    /// <summary>Text whose holes are expressions over the record.</summary>
    public static string Title(Dice dice, EntityPlan? record)
    {
        var members = Member.Of(record);
        return members.Count == 0
            ? "Plain words {{ in braces }}"
            : string.Join(" - ", Enumerable.Range(0, 1 + dice.Below(2)).Select(_ => $"{{{dice.Of([.. members.Where(m => m.Field.Type is not (FieldTypes.Reference or FieldTypes.References or FieldTypes.Team or FieldTypes.File or FieldTypes.Image or FieldTypes.Encrypted or FieldTypes.Signature))
                .Select(m => m.Path).DefaultIfEmpty("CreatedBy")])}}}"));
    }

    private IEnumerable<TransitionSpec> Transitions(RandomExpression expressions, RandomRules rules)
    {
        for (var i = 0; plan.States.Count > 1 && i < dice.Below(5); i++)
        {
            var to = dice.Of(plan.States);
            yield return new()
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"Step{i}"),
                Label = dice.Maybe(_names.Text),
                From = dice.SomeOrOne([.. plan.States.Where(state => state != to)], 3).ToEquatableArray(),
                To = to,
                By = dice.Some(plan.Roles, 2).ToEquatableArray(),
                When = dice.In100(40) ? expressions.Condition() : null,
                Needs = dice.In100(25) ? rules.Needs().ToEquatableArray() : [],
                Set = dice.In100(25) ? rules.Set().ToEquatableArray() : [],
                Confirm = dice.In100(25) ? Title(dice, plan) : null,
            };
        }
    }

    private IEnumerable<ActionSpec> Actions(RandomExpression expressions, RandomRules rules)
    {
        for (var i = 0; i < dice.Below(3); i++)
        {
            var action = new ActionSpec
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"Act{i}"),
                Label = dice.Maybe(_names.Text),
                By = dice.Some(plan.Roles, 2).ToEquatableArray(),
                When = dice.In100(40) ? expressions.Condition() : null,
                Needs = dice.In100(25) ? rules.Needs().ToEquatableArray() : [],
                Set = dice.In100(60) ? rules.Set().ToEquatableArray() : [],
                Confirm = dice.In100(25) ? Title(dice, plan) : null,
                Bulk = dice.In100(50),
            };
            plan.Actions.Add(action.Name);
            yield return action;
        }
    }

    private IEnumerable<ViewSpec> Views(RandomExpression expressions, RandomRules rules)
    {
        for (var i = 0; i < dice.Below(3); i++)
        {
            yield return new()
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"Seen{i}"),
                Label = dice.Maybe(_names.Text),
                Where = expressions.Condition(),
                Sort = rules.Sort().ToEquatableArray(),
                Fields = dice.In100(40) ? dice.Some([.. plan.Fields.Select(f => f.Name)], 4).ToEquatableArray() : [],
            };
        }
    }

    internal IEnumerable<ValidationSpec> Validations(RandomExpression expressions)
    {
        var fields = plan.Fields.Where(EntityPlan.IsWritable).Select(field => field.Name).ToList();
        for (var i = 0; i < dice.Below(3); i++)
        {
            yield return new()
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"Check{i}"),
                When = $"({expressions.Condition()}) && {Never}",
                Message = _names.Text(),
                Field = fields.Count > 0 && dice.In100(50) ? dice.Of(fields) : null,
            };
        }
    }

    internal IEnumerable<AllowSpec> Denials(RandomExpression expressions) =>
        from role in dice.Some([.. plan.Roles, AllowSpec.Everyone], 2)
        select new AllowSpec
        {
            Role = role,
            Actions = dice.SomeOrOne(["create", "update", "delete"], 2).ToEquatableArray(),
            When = $"({expressions.Condition()}) && {Never}",
        };

    private IEnumerable<AllowSpec> Visitors(RandomExpression expressions)
    {
        if (plan.IsLine || !dice.In100(30))
        {
            yield break;
        }

        plan.Visitors.AddRange(dice.SomeOrOne(["read", "create"], 2));
        yield return new() { Role = AllowSpec.Visitor, Actions = plan.Visitors.ToEquatableArray(), When = dice.In100(40) ? expressions.Condition() : null };
    }

    private IEnumerable<ShareSpec> Shares(RandomExpression expressions)
    {
        if (dice.In100(30))
        {
            yield return new()
            {
                Actions = dice.SomeOrOne(["read", "update"], 2).ToEquatableArray(),
                By = dice.Some(plan.Roles, 2).ToEquatableArray(),
                When = dice.In100(40) ? expressions.Condition() : null,
            };
        }
    }

    private IEnumerable<AllowSpec> Grants(RandomExpression expressions) =>
        from role in dice.Some(plan.Roles, plan.Roles.Count)
        from grant in Enumerable.Range(0, 1 + dice.Below(2))
        select new AllowSpec
        {
            Role = role,
            Actions = dice.In100(30) ? ["all"] : dice.SomeOrOne(["read", "create", "update", "delete"], 4).ToEquatableArray(),
            When = dice.In100(40) ? expressions.Condition() : null,
        };
}
