using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Overlaying;
using BusinessOS.Spec.Overlaying.Upgrading;
using FsCheck.Xunit;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Overlaying;

/// <summary>What holds of every three-way merge of a pack, its next version and what an app says of it.</summary>
[Properties(Arbitrary = [typeof(SpecGenerators)], MaxTest = 200, Replay = Seed.Fixed)]
public sealed class PackMergeTests
{
    [Property]
    public void An_overlay_of_nothing_is_the_pack(AppSpec random)
    {
        var pack = Pack(random);
        var nothing = Overlaid(new OverlaySpec { Target = $"pack.{pack.Entities[0].Name}", Entity = new() { Name = pack.Entities[0].Name } });

        Assert.Equal(pack, Merged(pack, nothing));
        Assert.Empty(Conflicts(pack, pack, nothing));
    }

    [Property]
    public void Merged_with_the_version_it_was_made_for_it_is_ours(AppSpec random, OverlaySpec said)
    {
        var pack = Pack(random);
        var app = Overlaid(Valid(pack, said));

        Assert.Empty(Conflicts(pack, pack, app));
        var entity = Merged(pack, app).Entities[0];
        Assert.Equal(pack.Entities[0].Fields.Select(f => f.Name).Concat(app.Overlays[0].Entity.Fields.Select(f => f.Name)), entity.Fields.Select(f => f.Name));
        Assert.Equal(pack.Entities[0].Deny.Concat(app.Overlays[0].Entity.Deny), entity.Deny);
    }

    [Property]
    public void Merged_with_no_overlay_it_is_theirs(AppSpec random, AppSpec other)
    {
        var (pack, next) = (Pack(random), Pack(other));
        var app = new AppSpec { Id = "mine", Name = "Mine", Uses = ["pack"] };

        Assert.Equal(next, Merged(next, app));
        Assert.Empty(Conflicts(pack, next, app));
    }

    [Property]
    public void Changes_in_different_places_do_not_meet_and_their_order_does_not_matter(AppSpec random, OverlaySpec said)
    {
        var pack = Pack(random);
        var app = Overlaid(Valid(pack, said));
        var next = Changed(pack);

        Assert.Empty(Conflicts(pack, next, app));
        var (first, then) = (Merged(next, app), Changed(Merged(pack, app)));
        Assert.Equal(Sorted(then.Entities[0]), Sorted(first.Entities[0]));
        Assert.Equal(then.Entities.Skip(1), first.Entities.Skip(1));
        Assert.Equal(then.Pages.OrderBy(p => p.Name, StringComparer.Ordinal), first.Pages.OrderBy(p => p.Name, StringComparer.Ordinal));
    }

    [Property]
    public void What_both_say_is_a_conflict_and_taking_theirs_settles_it(AppSpec random, OverlaySpec said)
    {
        var pack = Pack(random);
        var app = Overlaid(Valid(pack, said) with { Pages = [] });
        var overlay = app.Overlays[0].Entity;
        var next = pack with
        {
            Entities = [pack.Entities[0] with { Label = "Theirs", Fields = [.. pack.Entities[0].Fields, .. overlay.Fields.Take(1)] }, .. pack.Entities.Skip(1)],
        };
        app = app with { Overlays = [app.Overlays[0] with { Entity = overlay with { Label = "Ours" } }] };

        var conflicts = Conflicts(pack with { Entities = [pack.Entities[0] with { Label = "Before" }, .. pack.Entities.Skip(1)] }, next, app);
        var settled = PackMerge.TakeTheirs(app, conflicts.Select(c => c.Node));

        string[] expected = [.. overlay.Fields.Take(1).Select(f => $"pack.{overlay.Name}/fields/{f.Name}").Append($"pack.{overlay.Name}/label")];
        Assert.Equal(expected.Order(StringComparer.Ordinal), conflicts.Select(c => c.Node).Order(StringComparer.Ordinal));
        Assert.Empty(Conflicts(pack, next, settled));
        Assert.Equal("Theirs", Merged(next, settled).Entities[0].Label);
    }

    private static AppSpec Pack(AppSpec random) => random with
    {
        Id = "pack",
        Uses = [],
        Overlays = [],
        Entities = [new EntitySpec { Name = "First", Allow = [new() { Role = "Rep", Actions = ["read"] }] }, .. random.Entities],
    };

    private static AppSpec Overlaid(OverlaySpec overlay) => new() { Id = "mine", Name = "Mine", Uses = ["pack"], Overlays = [overlay] };

    /// <summary>The overlay as one of the pack's first entity that only adds: under names the pack has not.</summary>
    private static OverlaySpec Valid(AppSpec pack, OverlaySpec said) => said with
    {
        Target = $"pack.{pack.Entities[0].Name}",
        Entity = said.Entity with
        {
            Name = pack.Entities[0].Name,
            Fields = [.. said.Entity.Fields.Where(f => f.Type.Length > 0).Select(f => f with { Name = $"My{f.Name}", Target = null })],
            States = [.. said.Entity.States.Select(s => s with { Name = $"My{s.Name}" })],
            Transitions = [.. said.Entity.Transitions.Select(t => t with { Name = $"My{t.Name}" })],
            Validations = [.. said.Entity.Validations.Select(v => v with { Name = $"My{v.Name}" })],
        },
        Pages = [.. said.Pages.Where(p => p.Kind.Length > 0).Select(p => p with { Name = $"My{p.Name}" })],
    };

    /// <summary>A next version that changes what no overlay here speaks of.</summary>
    private static AppSpec Changed(AppSpec pack) => pack with
    {
        Entities =
        [
            pack.Entities[0] with { Fields = [.. pack.Entities[0].Fields, new() { Name = "Theirs", Type = "text" }] },
            .. pack.Entities.Skip(1).Select(e => e with { Label = "Theirs" }),
            new() { Name = "Added" },
        ],
        Pages = [.. pack.Pages, new() { Name = "TheirPage", Kind = "list", Entity = "Added" }],
    };

    private static EntitySpec Sorted(EntitySpec entity) => entity with { Fields = [.. entity.Fields.OrderBy(f => f.Name, StringComparer.Ordinal)] };

    private static AppSpec Merged(AppSpec pack, AppSpec app)
    {
        var merged = PackOverlays.Apply([new(pack, SourceMap.Empty), new(app, SourceMap.Empty)]);
        Assert.Empty(merged.Diagnostics);
        return merged.Value![0].App;
    }

    private static IReadOnlyList<PackConflict> Conflicts(AppSpec before, AppSpec after, AppSpec app) =>
        new PackMerge(before, Merged(before, app), after).Conflicts(new(app, SourceMap.Empty));
}
