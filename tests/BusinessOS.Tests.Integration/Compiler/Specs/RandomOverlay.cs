using System.Collections.ObjectModel;
using System.Globalization;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>What an app adds to an entity of an app it uses, and says of its fields: in the words of that app, which does not know the other.</summary>
/// <param name="all">The entities of the app that is extended, by their names there.</param>
internal sealed class RandomOverlay(Dice dice, IReadOnlyDictionary<string, EntityPlan> all)
{
    private readonly RandomNames _names = new(dice);

    /// <summary>An overlay; the plan has the fields from then on.</summary>
    public OverlaySpec Make(EntityPlan plan)
    {
        var spoken = dice.Some(plan.Fields, 2).Select(Speak).ToList();
        var fields = new RandomField(dice, plan, ReadOnlyDictionary<string, EntityPlan>.Empty, all);
        var added = new List<FieldSpec>();
        for (var i = 0; i <= dice.Below(4); i++)
        {
            // Never required: steps of the app's own workflows make records without it.
            var field = fields.Make(string.Create(CultureInfo.InvariantCulture, $"Extra{i}")) with { Required = false };
            added.Add(field);
            plan.Fields.Add(field);
            if (field is { Type: FieldTypes.Reference, Target: { } target })
            {
                plan.Targets[field.Name] = all[target];
            }
        }

        var expressions = new RandomExpression(dice, plan.App, plan, plan.Roles);
        var made = new RandomEntity(dice, plan, all, all);
        return new()
        {
            Target = $"{plan.App}.{plan.Name}",
            Entity = new()
            {
                Name = plan.Name,
                Label = dice.Maybe(_names.Text),
                Description = dice.Maybe(_names.Text),
                Title = dice.In100(30) ? RandomEntity.Title(dice, plan) : null,
                Fields = [.. spoken, .. added],
                Validations = [.. made.Validations(expressions).Select(v => v with { Name = $"More{v.Name}" })],
                Indexes = new RandomRules(dice, plan).Indexes().ToEquatableArray(),
                Deny = dice.In100(30) ? made.Denials(expressions).ToEquatableArray() : [],
            },
            Pages = dice.In100(50) ? [Page(plan, expressions)] : [],
        };
    }

    /// <summary>Other words for a field that is there.</summary>
    private FieldSpec Speak(FieldSpec field) => new()
    {
        Name = field.Name,
        Type = "",
        Label = _names.Text(),
        Help = dice.Maybe(_names.Text),
        MaxLength = field is { Type: FieldTypes.LongText, MinLength: null } ? 40 : null,
        Choices = FieldTypes.HasChoices(field.Type) && dice.In100(50) ? [new ChoiceSpec("Further", dice.Maybe(_names.Text))] : [],
    };

    private PageSpec Page(EntityPlan plan, RandomExpression expressions) => new()
    {
        Name = $"More{plan.Name}",
        Kind = "list",
        Title = dice.Maybe(_names.Text),
        Fields = dice.Some([.. plan.Fields.Select(f => f.Name)], 5).ToEquatableArray(),
        Where = dice.In100(50) ? expressions.Condition() : null,
    };
}
