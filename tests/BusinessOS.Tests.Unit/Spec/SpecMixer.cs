using BusinessOS.Diagnostics;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Unit.Spec;

/// <summary>Makes a changed copy of an app out of itself and another one. The same seed gives the same copy.</summary>
internal sealed class SpecMixer(int seed)
{
    private readonly Random _random = new(seed);

    public AppSpec Mix(AppSpec app, AppSpec other) => app with
    {
        Name = Pick(app.Name, other.Name),
        Version = Pick(app.Version, other.Version),
        Description = Pick(app.Description, other.Description),
        Uses = Pick(app.Uses, other.Uses),
        Theme = Pick(app.Theme, other.Theme),
        Home = Pick(app.Home, other.Home),
        Navigation = Pick(app.Navigation, other.Navigation),
        Language = Pick(app.Language, other.Language),
        Languages = Pick(app.Languages, other.Languages),
        Roles = Mix(app.Roles, other.Roles, r => r.Name, (_, b) => b),
        Entities = Mix(app.Entities, other.Entities, e => e.Name, Mix),
        Pages = Mix(app.Pages, other.Pages, p => p.Name, Mix),
        Workflows = Mix(app.Workflows, other.Workflows, w => w.Name, Mix),
        Texts = Mix(app.Texts, other.Texts, t => t.Language, (_, b) => b),
    };

    private EntitySpec Mix(EntitySpec entity, EntitySpec other) => entity with
    {
        Label = Pick(entity.Label, other.Label),
        Title = Pick(entity.Title, other.Title),
        Fields = Mix(entity.Fields, other.Fields, f => f.Name, Mix),
        States = Mix(entity.States, other.States, s => s.Name, (_, b) => b),
        Transitions = Mix(entity.Transitions, other.Transitions, t => t.Name, Mix),
        Actions = Mix(entity.Actions, other.Actions, a => a.Name, (a, o) => a with { When = o.When, Bulk = o.Bulk }),
        Views = Mix(entity.Views, other.Views, v => v.Name, (v, o) => v with { Where = o.Where }),
        Validations = Mix(entity.Validations, other.Validations, v => v.Name, (v, o) => v with { When = o.When }),
        Allow = Pick(entity.Allow, other.Allow),
    };

    private FieldSpec Mix(FieldSpec field, FieldSpec other) => _random.Next(3) == 0
        ? other
        : field with { Label = Pick(field.Label, other.Label), Required = Pick(field.Required, other.Required), Max = Pick(field.Max, other.Max) };

    private TransitionSpec Mix(TransitionSpec transition, TransitionSpec other) =>
        transition with { When = Pick(transition.When, other.When), By = Pick(transition.By, other.By) };

    private PageSpec Mix(PageSpec page, PageSpec other) =>
        page with { Title = Pick(page.Title, other.Title), Fields = Pick(page.Fields, other.Fields), Cards = Pick(page.Cards, other.Cards) };

    private WorkflowSpec Mix(WorkflowSpec workflow, WorkflowSpec other) => workflow with
    {
        When = Pick(workflow.When, other.When),
        Steps = _random.Next(2) == 0 ? workflow.Steps : [.. workflow.Steps.Where(_ => _random.Next(4) > 0), .. other.Steps.Take(1)],
    };

    private EquatableArray<T> Mix<T>(EquatableArray<T> items, EquatableArray<T> others, Func<T, string> name, Func<T, T, T> mix)
    {
        var kept = items
            .Where(_ => _random.Next(5) > 0)
            .Select(i => others.FirstOrDefault(o => name(o) == name(i)) is { } other && _random.Next(2) == 0 ? mix(i, other) : i)
            .ToList();
        foreach (var added in others.Where(o => _random.Next(2) == 0 && !kept.Exists(k => name(k) == name(o))).ToArray())
        {
            kept.Insert(_random.Next(3) == 0 ? _random.Next(kept.Count + 1) : kept.Count, added);
        }

        if (kept.Count > 1 && _random.Next(6) == 0)
        {
            var moved = kept[0];
            kept.RemoveAt(0);
            kept.Add(moved);
        }

        return kept.ToEquatableArray();
    }

    private T Pick<T>(T mine, T other) => _random.Next(4) == 0 ? other : mine;
}
