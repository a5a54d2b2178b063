using System.Globalization;
using BusinessOS.Diagnostics;
using BusinessOS.Model;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>A page of any kind, in the place of a generated one or beside them.</summary>
internal sealed class RandomPage(Dice dice, string app, IReadOnlyList<string> roles, IReadOnlyDictionary<string, EntityPlan> entities)
{
    private readonly RandomNames _names = new(dice);

    public PageSpec Make(int index)
    {
        var (name, plan) = dice.Of([.. entities]);
        var kind = dice.Of([.. PageKinds.All.Where(kind => kind != "custom" && (kind != "board" || Columns(plan).Count > 0))]);
        var page = new PageSpec
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Extra{index}"),
            Kind = kind,
            Title = dice.Maybe(_names.Text),
        };
        return kind == "dashboard"
            ? page with { Cards = Enumerable.Range(0, dice.Below(6)).Select(_ => Card()).ToEquatableArray() }
            : WithRecords(page, name, plan);
    }

    private PageSpec WithRecords(PageSpec page, string name, EntityPlan plan)
    {
        var shown = Shown(plan);
        var editable = plan.Fields.Where(EntityPlan.IsWritable).Select(field => field.Name).ToList();
        var isMany = page.Kind is "list" or "board";
        return page with
        {
            // A page of the app's own entity may take the place of the generated one.
            Name = plan.App == app && name == plan.Name && dice.In100(25) ? $"{plan.Name}{char.ToUpperInvariant(page.Kind[0])}{page.Kind[1..]}" : page.Name,
            Entity = name,
            Fields = dice.In100(60) ? dice.Some(page.Kind == "form" ? editable : shown, 6).ToEquatableArray() : [],
            Where = isMany && dice.In100(50) ? Condition(plan) : null,
            Sort = isMany ? dice.Some(shown, 2).Select(field => dice.In100(50) ? $"{field} desc" : field).ToEquatableArray() : [],
            By = page.Kind == "board" ? dice.Of(Columns(plan)) : null,
        };
    }

    private CardSpec Card()
    {
        var (name, plan) = dice.Of([.. entities]);
        var numbers = plan.Fields.Where(field => new Member(field.Name, plan, field).IsNumber).Select(field => field.Name).ToList();
        List<string> groups =
        [
            "CreatedAt", "ChangedAt",
            .. plan.States.Count > 0 ? ["Status"] : Array.Empty<string>(),
            .. plan.Fields
                .Where(field => plan.TypeOf(field) is FieldType.Choice or FieldType.Date or FieldType.DateTime or FieldType.Boolean or FieldType.Reference)
                .Select(field => field.Name),
        ];
        var kind = dice.Of([.. PageKinds.Cards.Where(kind => numbers.Count > 0 || kind is not ("sum" or "average"))]);
        return new()
        {
            Title = _names.Text(),
            Kind = kind,
            Entity = name,
            Field = kind is "sum" or "average" || (kind == "chart" && numbers.Count > 0 && dice.In100(50)) ? dice.Of(numbers) : null,
            By = kind == "chart" ? dice.Of(groups) : null,
            Where = dice.In100(50) ? Condition(plan) : null,
        };
    }

    private string Condition(EntityPlan plan) => new RandomExpression(dice, app, plan, roles).Condition();

    private static List<string> Columns(EntityPlan plan) =>
    [
        .. plan.States.Count > 0 ? ["Status"] : Array.Empty<string>(),
        .. plan.Fields.Where(field => field.Type == FieldTypes.Choice).Select(field => field.Name),
    ];

    private static List<string> Shown(EntityPlan plan) =>
    [
        .. plan.Fields.Select(field => field.Name),
        .. plan.States.Count > 0 ? ["Status"] : Array.Empty<string>(),
        "CreatedAt", "CreatedBy", "ChangedAt", "ChangedBy",
    ];
}
