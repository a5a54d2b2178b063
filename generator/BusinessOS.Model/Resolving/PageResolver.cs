using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Resolving;

/// <summary>
/// Makes an app's pages, in the order of the navigation: the dashboard; for each entity in the order of the spec its
/// list, its board, the owner's further lists and boards, its detail and form; then the owner's other pages.
/// <para>
/// The owner's page stands in the place of a generated one, with its address, when it has its name (<c>LoanList</c>).
/// There is one way to look at a record and one to type it in, so the first detail, form or dashboard of the owner's
/// does so under any name. A list or board under another name is one more view beside the generated one.
/// </para>
/// </summary>
internal sealed class PageResolver(AppScope app, FormulaTypes formulas)
{
    private readonly DefaultPages _defaults = new(app, formulas);

    public EquatableArray<Page> Resolve()
    {
        List<Page> pages = [];
        var left = app.Pages.ToList();
        pages.Add(Place(left, page => page.Kind == PageKind.Dashboard, _defaults.Dashboard()));
        foreach (var entity in app.Entities.Where(entity => entity.OwnedBy is null))
        {
            List<Page> rest = [];
            var wizard = left.Find(page => page is { Kind: PageKind.Wizard, Spec.Public: false } && page.Entity == entity);
            foreach (var page in _defaults.Of(entity))
            {
                var placed = Place(left, candidate => candidate.Kind == page.Kind && candidate.Entity == entity, page);
                if (page.Kind == PageKind.Form && wizard is not null)
                {
                    // New records are made where the wizard leads; the form is for those there are.
                    rest.Add(Additional(wizard) with { Routes = [placed.Routes[0]], InNavigation = false });
                    left.Remove(wizard);
                    placed = placed with { Routes = [placed.Routes[1]] };
                }

                (page.InNavigation ? pages : rest).Add(placed);
            }

            var views = left.Where(page => page.Entity == entity && page.Kind != PageKind.Portal).ToList();
            pages.AddRange(views.Select(Additional));
            left.RemoveAll(views.Contains);
            pages.AddRange(rest);
        }

        pages.AddRange(left.Select(Additional));
        return [.. pages];
    }

    /// <summary>The owner's page that stands in the generated one's place, taken off the list, or the generated one itself.</summary>
    private Page Place(List<PageScope> left, Func<PageScope, bool> isOfItsKind, Page generated)
    {
        var own = left.Find(page => page.Name == generated.Name && isOfItsKind(page));
        if (own is null && generated.Kind is PageKind.Detail or PageKind.Form or PageKind.Dashboard)
        {
            own = left.Find(page => !page.Spec.Public && isOfItsKind(page));
        }

        if (own is null)
        {
            return generated;
        }

        left.Remove(own);
        return Merge(own, generated);
    }

    private Page Additional(PageScope page)
    {
        if (page.Kind == PageKind.Custom)
        {
            return Custom(page);
        }

        if (page.Kind == PageKind.Portal)
        {
            return Portal(page);
        }

        var generated = page.Entity is { } entity && page.Kind is { } kind and not PageKind.Dashboard
            ? _defaults.Of(entity, kind)
            : _defaults.Dashboard();
        var isPublic = page.Spec.Public;
        var address = isPublic ? $"/{Naming.PublicSlug}/{app.Spec.Id}/{Naming.Kebab(page.Name)}" : $"/{app.Spec.Id}/{Naming.PagesSlug}/{Naming.Kebab(page.Name)}";
        return Merge(page, generated) with
        {
            Title = page.Spec.Title ?? Naming.Label(page.Name),
            Routes = page.Kind switch
            {
                PageKind.Detail => [$"{address}/{{Id:guid}}"],
                PageKind.Report when page.Spec.Sections.Count > 0 => [$"{address}/{{Id:guid}}"],
                PageKind.Form when !isPublic => [address, $"{address}/{{Id:guid}}"],
                _ => [address],
            },
            InNavigation = generated.InNavigation && !isPublic && page.Spec.Sections.Count == 0,
        };
    }

    private Page Portal(PageScope page) => new()
    {
        Name = page.Name,
        Kind = PageKind.Portal,
        Entity = page.Entity is { } whose ? Refs.Of(whose) : null,
        Title = page.Spec.Title ?? app.Spec.Name.Trim(),
        Text = page.Spec.Text ?? "",
        By = page.Spec.By ?? (page.Entity is { } entity ? PortalAddress.DefaultFor(entity) : null),
        Role = page.Spec.For,
        Pages = page.Spec.Pages,
        Routes = [$"/{Naming.PortalSlug}/{app.Spec.Id}/{Naming.Kebab(page.Name)}"],
        Fields = [],
        Sort = [],
        Cards = [],
        InNavigation = false,
    };

    private Page Custom(PageScope page) => new()
    {
        Name = page.Name,
        Kind = PageKind.Custom,
        Title = page.Spec.Title ?? Naming.Label(page.Name),
        Component = page.Spec.Component ?? page.Name,
        Routes = [$"/{app.Spec.Id}/{Naming.PagesSlug}/{Naming.Kebab(page.Name)}"],
        Fields = [],
        Sort = [],
        Cards = [],
        InNavigation = true,
    };

    /// <summary>What the owner wrote, and what is generated for the rest.</summary>
    private Page Merge(PageScope page, Page generated)
    {
        var spec = page.Spec;
        return generated with
        {
            Name = spec.Name,
            Title = spec.Title ?? generated.Title,
            Text = spec.Text ?? "",
            IsPublic = spec.Public,
            Thanks = spec.Thanks ?? "",
            Fields = spec.Fields.Count > 0 || spec.Tabs.Count > 0 ? spec.Fields : spec.Public ? GivenByVisitors(page, generated) : [.. generated.Fields.Union(spec.Sum, StringComparer.Ordinal)],
            Where = Refs.Expression(spec.Where, page.Node, "where"),
            Sort = spec.Sort.Count > 0 ? [.. spec.Sort.Select(SortText.Read).OfType<SortKey>()] : generated.Sort,
            By = spec.By ?? generated.By,
            Start = spec.Start ?? generated.Start,
            End = spec.End,
            View = spec.View,
            Image = spec.Image ?? generated.Image,
            Colours = [.. spec.Colours.Select(colour => new PageColour(colour.Field, colour.Colour))],
            Tabs = [.. page.Tabs.Select(tab => TabResolver.Resolve(tab))],
            Steps = [.. page.Steps.Select(Resolve)],
            Paper = spec.Paper,
            IsLandscape = spec.Landscape,
            Sections = [.. page.Sections.Select(section => ReportResolver.Resolve(section, formulas))],
            Sum = spec.Sum,
            Cards = spec.Cards.Count > 0 ? [.. page.Cards.Select(Resolve)] : generated.Cards,
        };
    }

    /// <summary>What a public form asks for where its owner does not say: all that visitors can give.</summary>
    private static EquatableArray<string> GivenByVisitors(PageScope page, Page generated) => page.Kind == PageKind.Form
        ? [.. generated.Fields.Where(name => page.Entity?.FindField(name) is not { } field || VisitorFields.ReasonNotToGive(field) is null)]
        : generated.Fields;

    private static PageStep Resolve(PageStepScope scope) => new()
    {
        Title = scope.Spec.Title,
        Help = scope.Spec.Help,
        Fields = scope.Spec.Fields,
        When = Refs.Expression(scope.Spec.When, scope.Node, "when"),
    };

    private static Card Resolve(CardScope scope) => new()
    {
        Title = scope.Spec.Title,
        Kind = Vocabulary.CardKinds[scope.Spec.Kind],
        Entity = Refs.Of(scope.Entity ?? throw new InvalidOperationException($"The rules let the card '{scope.Spec.Title}' through without its entity.")),
        Field = scope.Spec.Field,
        By = scope.Spec.By,
        Where = Refs.Expression(scope.Spec.Where, scope.Node, "where"),
    };
}
