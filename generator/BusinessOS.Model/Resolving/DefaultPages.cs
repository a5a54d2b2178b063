using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Resolving;

/// <summary>The pages an app has without its owner saying so.</summary>
internal sealed class DefaultPages(AppScope app, FormulaTypes formulas)
{
    // What else becomes a type in the app's code, so that a generated page steps aside.
    private readonly HashSet<string> _types =
        [.. app.Entities.Select(entity => entity.Name), .. app.Entities.SelectMany(entity => entity.Enums).Select(type => type.Name)];

    /// <summary>The generated pages of an entity; a board where its records have states.</summary>
    public IEnumerable<Page> Of(EntityScope entity) => PageNames.KindsPerEntity
        .Where(kind => kind != PageKind.Board || entity.HasStates)
        .Select(kind => Of(entity, kind));

    public Page Of(EntityScope entity, PageKind kind)
    {
        var fields = new DefaultFields(entity, formulas);
        var address = $"/{app.Spec.Id}/{Naming.Slug(entity.Name)}";
        var page = new Page
        {
            Name = Free(PageNames.Of(entity.Name, kind)),
            Kind = kind,
            Entity = Refs.Of(entity),
            Title = kind is PageKind.Detail or PageKind.Form ? EntityLabels.One(entity.Spec) : EntityLabels.Many(entity.Spec),
            Routes = [],
            Fields = [],
            Sort = [],
            Cards = [],
            InNavigation = kind is not (PageKind.Detail or PageKind.Form),
        };
        return kind switch
        {
            PageKind.List => page with { Routes = [address], Fields = fields.ForList(), Sort = fields.Order() },
            PageKind.Board => page with
            {
                Title = $"{EntityLabels.Many(entity.Spec)} board",
                Routes = [$"{address}/board"],
                Fields = fields.ForBoard(),
                Sort = fields.Order(),
                By = BoardColumns.DefaultFor(entity),
            },
            PageKind.Calendar => page with { Start = CalendarFields.DefaultFor(entity, formulas), By = entity.HasStates ? Vocabulary.Status : null },
            PageKind.Timeline => page with { Start = CalendarFields.DefaultFor(entity, formulas) },
            PageKind.Map => page with { Fields = fields.ForGallery(), Sort = fields.Order(), By = Places.DefaultFor(entity, formulas) },
            PageKind.Gallery => page with { Fields = fields.ForGallery(), Sort = fields.Order(), Image = Pictures.DefaultFor(entity) },
            PageKind.Tree => page with { Fields = fields.ForTree(), Sort = fields.Order(), By = Branches.DefaultFor(entity) },
            PageKind.Report => page with { Fields = fields.ForList(), Sort = fields.Order() },
            PageKind.Wizard => page with { Title = $"New {EntityLabels.One(entity.Spec)}" },
            PageKind.Detail => page with { Routes = [$"{address}/{{Id:guid}}"], Fields = fields.ForDetail() },
            PageKind.Form => page with { Routes = [$"{address}/new", $"{address}/{{Id:guid}}/edit"], Fields = fields.ForForm() },
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A dashboard shows no single entity."),
        };
    }

    public Page Dashboard() => new()
    {
        Name = Free(PageNames.Dashboard(app.Spec.Id)),
        Kind = PageKind.Dashboard,
        Title = app.Spec.Name.Trim(),
        Routes = [$"/{app.Spec.Id}"],
        Fields = [],
        Sort = [],
        Cards = new DefaultCards(app, formulas).All(),
        InNavigation = true,
    };

    private string Free(string generated)
    {
        var name = generated;
        while (_types.Contains(name) || (name != generated && app.Pages.Any(page => page.Name == name)))
        {
            name += "Page";
        }

        return name;
    }
}
