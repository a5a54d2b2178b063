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
        var kind = dice.Of([.. PageKinds.All.Where(kind => kind != "custom" && (kind != "board" || Columns(plan).Count > 0) && (kind is not ("calendar" or "timeline") || Dates(plan).Count > 0)
            && (kind != "wizard" || plan.Fields.Any(EntityPlan.IsWritable))
            && (kind != "portal" || (Addresses(plan).Count > 0 && roles.Count > 0))
            && (kind != "gallery" || Pictures(plan).Count > 0) && (kind != "map" || Places(plan).Count > 0) && (kind != "tree" || Branches(plan).Count > 0))]);
        var page = new PageSpec
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Extra{index}"),
            Kind = kind,
            Title = dice.Maybe(_names.Text),
        };
        return kind == "portal" ? page with
            {
                Entity = name,
                By = dice.Of(Addresses(plan)),
                For = dice.Of(roles),
                Text = dice.Maybe(_names.Text),
                Pages = entities.Values.Where(e => e.App == app && !e.IsLine).Take(2).Select(e => $"{e.Name}List").ToEquatableArray(),
            }
            : kind == "dashboard"
            ? page with { Cards = Enumerable.Range(0, dice.Below(6)).Select(_ => Card()).ToEquatableArray() }
            : WithRecords(page, name, plan);
    }

    private PageSpec WithRecords(PageSpec page, string name, EntityPlan plan)
    {
        var shown = Shown(plan);
        var editable = plan.Fields.Where(EntityPlan.IsWritable).Select(field => field.Name).ToList();
        var isList = page.Kind == "report" && dice.In100(50);
        var isMany = page.Kind is "list" or "board" or "calendar" or "timeline" or "gallery" or "tree" or "map" || isList;
        var many = page with
        {
            // A page of the app's own entity may take the place of the generated one.
            Name = plan.App == app && name == plan.Name && page.Kind is not ("calendar" or "timeline" or "wizard" or "gallery" or "tree" or "map" or "report") && dice.In100(25) ? $"{plan.Name}{char.ToUpperInvariant(page.Kind[0])}{page.Kind[1..]}" : page.Name,
            Entity = name,
            Fields = page.Kind != "wizard" && (page.Kind != "report" || isList) && dice.In100(60) ? dice.Some(page.Kind == "form" ? editable : shown, 6).ToEquatableArray() : [],
            Where = isMany && dice.In100(50) ? Condition(plan) : null,
            Sort = page.Kind is "list" or "board" or "gallery" or "tree" or "map" || isList ? dice.Some([.. shown.Where(name => !plan.Fields.Any(f => f.Name == name && f.Type == FieldTypes.Encrypted))], 2).Select(field => dice.In100(50) ? $"{field} desc" : field).ToEquatableArray() : [],
            Colours = page.Kind is "list" or "board" or "gallery" or "tree" or "map" ? dice.Some(YesOrNo(plan), 2).Select(field => new PageColourSpec(field, dice.Of([.. ChipColours.All]))).ToEquatableArray() : [],
            By = page.Kind == "board" || (page.Kind is "calendar" or "timeline" && Columns(plan).Count > 0 && dice.In100(50)) ? dice.Of(Columns(plan)) : null,
        };
        return Visited(page.Kind switch
        {
            "calendar" or "timeline" => AtDates(many, plan),
            "detail" when dice.In100(50) => many with { Tabs = Tabs(shown).ToEquatableArray() },
            "map" => many with { By = dice.Of(Places(plan)) },
            "gallery" => many with { Image = dice.In100(50) ? dice.Of(Pictures(plan)) : null },
            "tree" => many with { By = Branches(plan).Count > 1 || dice.In100(50) ? dice.Of(Branches(plan)) : null },
            "report" => isList ? Summed(many, plan) : many with { Title = dice.Maybe(() => $"{_names.Text().Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)} {{CreatedAt}}"), Sections = Sections(plan, shown).ToEquatableArray() },
            "wizard" => many with { Steps = Steps(plan, editable).ToEquatableArray() },
            _ => many,
        }, plan);
    }

    /// <summary>The page, perhaps for everybody, where visitors may see what is on it.</summary>
    private PageSpec Visited(PageSpec page, EntityPlan plan)
    {
        var asks = page.Kind is "form";
        if (!page.Name.StartsWith("Extra", StringComparison.Ordinal) || page.Kind is not ("list" or "detail" or "form" or "calendar" or "gallery" or "map")
            || !plan.Visitors.Contains(asks ? "create" : "read") || dice.In100(40))
        {
            return page;
        }

        List<string> given = [.. plan.Fields.Where(field => EntityPlan.IsWritable(field)
            && field.Type is not (FieldTypes.User or FieldTypes.Team or FieldTypes.File or FieldTypes.Image or FieldTypes.Signature or FieldTypes.Reference or FieldTypes.References or FieldTypes.Lines)).Select(field => field.Name)];
        return page with
        {
            Public = true,
            Text = dice.Maybe(_names.Text),
            Thanks = asks ? dice.Maybe(_names.Text) : null,
            Fields = asks ? page.Fields.Where(given.Contains).ToEquatableArray() : page.Fields,
        };
    }

    private PageSpec AtDates(PageSpec page, EntityPlan plan)
    {
        var start = dice.Of(Dates(plan));
        var ends = plan.Fields.Where(field => field.Name != start && plan.TypeOf(field) is var type
            && (type == TypeOf(plan, start) || (type == FieldType.Duration && TypeOf(plan, start) == FieldType.DateTime))).Select(field => field.Name).ToList();
        return page with
        {
            Start = start,
            End = ends.Count > 0 && dice.In100(60) ? dice.Of(ends) : null,
            View = dice.In100(50) ? dice.Of([.. page.Kind == "calendar" ? PageKinds.CalendarViews : PageKinds.TimelineViews]) : null,
        };
    }

    private IEnumerable<TabSpec> Tabs(List<string> shown)
    {
        var half = shown.Count / 2;
        yield return new() { Title = "First", Fields = shown[..half].ToEquatableArray(), Show = half == 0 ? ["files"] : [] };
        yield return new()
        {
            Title = _names.Text() + " 2",
            Groups = [new() { Title = _names.Text(), Fields = shown[half..].ToEquatableArray() }],
            Show = dice.In100(50) ? ["history", "related"] : [],
        };
    }

    private PageSpec Summed(PageSpec page, EntityPlan plan)
    {
        var groups = Columns(plan).Concat(plan.Targets.Keys).ToList();
        return page with
        {
            By = groups.Count > 0 && dice.In100(50) ? dice.Of(groups) : null,
            Paper = dice.Maybe(() => dice.Of([.. PageKinds.Papers])),
            Landscape = dice.In100(30),
            Sum = page.Fields.Count > 0 ? Numbers(plan).Where(page.Fields.Contains).ToEquatableArray() : dice.Some(Numbers(plan), 2).ToEquatableArray(),
        };
    }

    private IEnumerable<ReportSectionSpec> Sections(EntityPlan plan, List<string> shown)
    {
        yield return new() { Title = dice.Maybe(_names.Text), Fields = shown.ToEquatableArray() };
        yield return new() { Text = "Made {CreatedAt}, changed {ChangedAt}." };
        foreach (var other in entities.Values.Where(other => other.App == app && !other.IsLine && other.Targets.Count(target => target.Value == plan) == 1))
        {
            yield return new() { Title = other.Name, Table = other.Name, Sum = dice.Some(Numbers(other), 2).ToEquatableArray() };
        }
    }

    /// <summary>Numbers that add up in one currency.</summary>
    private static List<string> Numbers(EntityPlan plan) =>
        [.. plan.Fields.Where(field => new Member(field.Name, plan, field).IsNumber && !(field.Type == FieldTypes.Lookup && plan.TypeOf(field) == FieldType.Money)).Select(field => field.Name)];

    private IEnumerable<PageStepSpec> Steps(EntityPlan plan, List<string> editable)
    {
        var half = (editable.Count + 1) / 2;
        yield return new() { Title = "First", Fields = editable[..half].ToEquatableArray() };
        if (half < editable.Count)
        {
            yield return new()
            {
                Title = _names.Text() + " 2", Help = dice.Maybe(_names.Text), Fields = editable[half..].ToEquatableArray(), When = dice.In100(50) ? Condition(plan) : null,
            };
        }
    }

    private static FieldType TypeOf(EntityPlan plan, string field) => plan.TypeOf(plan.Fields.First(f => f.Name == field));

    private static List<string> Dates(EntityPlan plan) =>
        [.. plan.Fields.Where(field => plan.TypeOf(field) is FieldType.Date or FieldType.DateTime).Select(field => field.Name)];

    private static List<string> YesOrNo(EntityPlan plan) => [.. plan.Fields.Where(field => plan.TypeOf(field) == FieldType.Boolean).Select(field => field.Name)];

    private static List<string> Pictures(EntityPlan plan) => [.. plan.Fields.Where(field => field.Type == FieldTypes.Image).Select(field => field.Name)];

    private static List<string> Places(EntityPlan plan) => [.. plan.Fields.Where(field => plan.TypeOf(field) == FieldType.Location).Select(field => field.Name)];

    private static List<string> Addresses(EntityPlan plan) => [.. plan.Fields.Where(field => field.Type == FieldTypes.Email).Select(field => field.Name)];

    private static List<string> Branches(EntityPlan plan) => [.. plan.Targets.Where(target => target.Value == plan).Select(target => target.Key)];

    private CardSpec Card()
    {
        var (name, plan) = dice.Of([.. entities]);
        var measured = plan.Fields.Where(field => new Member(field.Name, plan, field).IsNumber && !(field.Type == FieldTypes.Lookup && plan.TypeOf(field) == FieldType.Money)).ToList();
        var numbers = measured.ConvertAll(field => field.Name);
        var drawn = measured.Where(field => !RandomField.IsOwn(field.Currency)).Select(field => field.Name).ToList();
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
            Field = kind is "sum" or "average" ? dice.Of(numbers) : kind == "chart" && drawn.Count > 0 && dice.In100(50) ? dice.Of(drawn) : null,
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
