using System.Globalization;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>
/// Valid apps of a workspace with every construct of the language, thrown together. Later ones may use earlier ones. The
/// same seed gives the same apps.
/// </summary>
internal sealed class RandomApps(int seed)
{
    private static readonly string[] Roles = ["Manager", "Clerk", "Member", "Auditor"];

    private readonly Dice _dice = new(seed);
    private readonly HashSet<EntityPlan> _extended = [];

    public IReadOnlyList<AppSpec> Make(int count)
    {
        var apps = new List<AppSpec>();
        var plans = new List<EntityPlan>();
        for (var i = 0; i < count; i++)
        {
            apps.Add(App(string.Create(CultureInfo.InvariantCulture, $"app-{(char)('a' + i)}"), apps, plans));
        }

        return apps;
    }

    private AppSpec App(string id, List<AppSpec> before, List<EntityPlan> plans)
    {
        var names = new RandomNames(_dice);
        var roles = _dice.Some(Roles, 4);
        var uses = _dice.Some([.. before.Select(app => app.Id)], 2);
        var own = RandomNames.Different(_dice.Of([1, 1, 1, 1, 2, 3]), names.Entity)
            .Select(name => new EntityPlan(id, name, roles, _dice.In100(50) ? RandomNames.Different(1 + _dice.Below(5), names.Value) : []))
            .ToList();
        var earlier = plans.Where(plan => uses.Contains(plan.App)).ToDictionary(plan => $"{plan.App}.{plan.Name}");
        var all = new Dictionary<string, EntityPlan>(earlier);
        foreach (var plan in own)
        {
            all.Add(plan.Name, plan);
        }

        var entities = new List<EntitySpec>();
        foreach (var plan in own)
        {
            var entity = new RandomEntity(_dice, plan, earlier, all).Make();
            entities.AddRange(_dice.In100(20) ? new RandomLines(_dice, earlier).Make(entity, plan) : [entity]);
            earlier.Add(plan.Name, plan);
        }

        var overlays = Overlays(plans, uses);
        plans.AddRange(own);
        var pages = new RandomPage(_dice, id, roles, all);
        var workflows = new RandomWorkflow(_dice, id, roles, all);
        return new RandomTexts(_dice, names).AddTo(new RandomMenu(_dice, names).AddTo(new()
        {
            Id = id,
            Name = names.Text(),
            Version = _dice.Of(["1.0.0", "0.2.1", "10.0.0-beta.1"]),
            Description = _dice.Maybe(names.Text) ?? "",
            Uses = [.. uses.Select(used => _dice.In100(30) ? $"{used} {RangeOf(before.First(app => app.Id == used).Version)}" : used)],
            Teams = [new TeamSpec { Name = EntityPlan.Team, Label = _dice.Maybe(names.Text) }],
            Roles = roles.Select(role => new RoleSpec { Name = role, Label = _dice.Maybe(names.Text), Description = _dice.Maybe(names.Text) }).ToEquatableArray(),
            Entities = entities.ToEquatableArray(),
            Pages = Enumerable.Range(0, _dice.Below(3)).Select(pages.Make).DistinctBy(page => page.Name).ToEquatableArray(),
            Workflows = Enumerable.Range(0, _dice.Below(3)).Select(workflows.Make).ToEquatableArray(),
            Overlays = overlays,
        }, before));
    }

    /// <summary>What the app adds to entities of those it uses. Two apps never extend the same one: they could say different things of it.</summary>
    private EquatableArray<OverlaySpec> Overlays(List<EntityPlan> plans, IReadOnlyList<string> uses)
    {
        var overlays = new List<OverlaySpec>();
        foreach (var plan in plans.Where(plan => uses.Contains(plan.App) && !_extended.Contains(plan)))
        {
            if (_dice.In100(40))
            {
                _extended.Add(plan);
                overlays.Add(new RandomOverlay(_dice, plans.Where(p => p.App == plan.App).ToDictionary(p => p.Name)).Make(plan));
            }
        }

        return overlays.ToEquatableArray();
    }

    /// <summary>A range the version lies in.</summary>
    private string RangeOf(string version) => version switch
    {
        "1.0.0" => _dice.Of(["^1.0", "1.x", ">=0.9 <2", "^0.2 || ^1"]),
        "0.2.1" => _dice.Of(["~0.2", "^0.2.1", "0.2 - 0.4"]),
        _ => $">={version}",
    };
}
