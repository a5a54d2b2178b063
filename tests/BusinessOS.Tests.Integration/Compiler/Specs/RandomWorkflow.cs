using System.Globalization;
using BusinessOS.Diagnostics;
using BusinessOS.Model;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>A workflow with any start and steps of every kind.</summary>
internal sealed class RandomWorkflow(Dice dice, string app, IReadOnlyList<string> roles, IReadOnlyDictionary<string, EntityPlan> entities)
{
    private static readonly string[] Schedules =
    [
        "every hour", "every 15 minutes", "every 2 hours", "every day at 08:00", "every weekday at 7:30", "every Monday at 08:00",
        "every month on 1 at 08:00", "cron 0 8 * * 1-5", "cron */5 8-17 1,15 * *",
    ];

    private readonly RandomNames _names = new(dice);

    public WorkflowSpec Make(int index)
    {
        var (name, plan) = dice.Of([.. entities]);
        var (start, record) = dice.Below(8) switch
        {
            0 => ($"{name} created", plan),
            1 => ($"{name} updated", plan),
            2 => ($"{name} deleted", plan),
            3 when plan.States.Count > 0 => ($"{name} becomes {dice.Of(plan.States)}", plan),
            4 => (dice.Of(Schedules), null),
            5 when plan.Actions.Count > 0 => ($"{name} action {dice.Of(plan.Actions)}", plan),
            _ => ($"{dice.Of(Schedules)} for {name}", plan),
        };
        return new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Flow{index}"),
            Label = dice.Maybe(_names.Text),
            On = start,
            When = dice.In100(50) ? new RandomExpression(dice, app, record, roles).Condition() : null,
            Steps = Enumerable.Range(0, 1 + dice.Below(4)).Select(_ => Step(record)).ToEquatableArray(),
        };
    }

    private StepSpec Step(EntityPlan? record) => dice.Of([.. StepKinds.All]) switch
    {
        "set" when record is not null && Assignments(record, record, needed: false) is { Count: > 0 } values => new() { Kind = "set", Values = values },
        "create" when Creatable(record) is { Count: > 0 } possible => Create(dice.Of(possible), record),
        "mail" => new()
        {
            Kind = "mail",
            To = Receiver(record),
            Subject = RandomEntity.Title(dice, record),
            Body = dice.In100(70) ? $"{RandomEntity.Title(dice, record)}\n{RandomEntity.Title(dice, record)}" : null,
        },
        _ => new() { Kind = "webhook", Url = record is { Fields.Count: > 0 } ? $"https://example.org/hook/{RandomEntity.Title(dice, record)}" : "https://example.org/hook" },
    };

    private string Receiver(EntityPlan? record)
    {
        var addresses = Member.Of(record).Where(member => member.Type == FieldType.Email).Select(member => $"{{{member.Path}}}").ToList();
        return dice.Of(["desk@example.org", .. addresses, .. roles.Select(role => $"role {role}")]);
    }

    private List<KeyValuePair<string, EntityPlan>> Creatable(EntityPlan? record) =>
        [.. entities.Where(entity => entity.Value.Fields.Where(IsNeeded).All(field => Value(entity.Value, field, record) is not null))];

    private StepSpec Create(KeyValuePair<string, EntityPlan> entity, EntityPlan? record) =>
        new() { Kind = "create", Entity = entity.Key, Values = Assignments(entity.Value, record, needed: true) };

    private EquatableArray<AssignmentSpec> Assignments(EntityPlan target, EntityPlan? record, bool needed)
    {
        var values = new List<AssignmentSpec>();
        foreach (var field in target.Fields.Where(EntityPlan.IsWritable))
        {
            if (((needed && IsNeeded(field)) || dice.In100(40)) && Value(target, field, record) is { } value)
            {
                values.Add(new(field.Name, value));
            }
        }

        if (target.States.Count > 0 && dice.In100(30))
        {
            values.Add(new("Status", dice.Of(target.States)));
        }

        return values.ToEquatableArray();
    }

    /// <summary>What a field can be given, over the record that started the workflow; null when there is nothing.</summary>
    private string? Value(EntityPlan target, FieldSpec field, EntityPlan? record)
    {
        var expressions = new RandomExpression(dice, app, record, roles);
        return target.TypeOf(field) switch
        {
            FieldType.Boolean => expressions.Condition(),
            FieldType.Integer => dice.Of(["7", "100"]),
            FieldType.Decimal or FieldType.Money or FieldType.Percent => expressions.Number(),
            FieldType.Date => expressions.Date(),
            FieldType.DateTime => expressions.Time(),
            FieldType.Choice => dice.Of([.. field.Choices]).Name,
            FieldType.Reference => References(target.Targets[field.Name], record).FirstOrDefault() ?? (field.Required ? null : "null"),
            FieldType.References => null, // people choose them
            FieldType.Team => EntityPlan.Team,
            FieldType.Text or FieldType.LongText => expressions.Text(),
            FieldType.Email => "User.Email",
            FieldType.Phone => "\"+442079460123\"",
            FieldType.Url => "\"https://www.example.com/\"",
            _ => field.Required ? null : "null",
        };
    }

    /// <summary>Ids of records of an entity that the record knows.</summary>
    private static IEnumerable<string> References(EntityPlan target, EntityPlan? record) => record is null
        ? []
        : [.. record.Targets.Where(own => own.Value == target).Select(own => $"{own.Key}Id"), .. record == target ? ["Id"] : Array.Empty<string>()];

    private static bool IsNeeded(FieldSpec field) => field is { Required: true, Default: null };
}
