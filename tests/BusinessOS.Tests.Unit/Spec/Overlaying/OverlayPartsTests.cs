using System.Reflection;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Overlaying;
using BusinessOS.Spec.Overlaying.Upgrading;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Overlaying;

/// <summary>Nothing an overlay can say is passed over, whatever else the language learns to say of fields, entities and pages.</summary>
public sealed class OverlayPartsTests
{
    private const string One = "1";
    private const string Two = "2";
    private const string Three = "3";

    public static TheoryData<string> FieldParts => PartsOf(typeof(FieldSpec), "Name", "Type");

    public static TheoryData<string> EntityParts => PartsOf(typeof(EntitySpec), "Name", "Was");

    public static TheoryData<string> PageParts => PartsOf(typeof(PageSpec), "Name", "Kind");

    [Theory]
    [MemberData(nameof(FieldParts))]
    public void What_is_said_of_a_field_is_taken_or_refused(string part) => AssertTaken(With(Field(""), part, Two));

    [Theory]
    [MemberData(nameof(EntityParts))]
    public void What_is_said_of_an_entity_is_taken_or_refused(string part) => AssertTaken(With(new EntitySpec { Name = "Thing" }, part, Two));

    [Theory]
    [MemberData(nameof(PageParts))]
    public void What_is_said_of_a_page_is_taken_or_refused(string part) => AssertTaken(new EntitySpec { Name = "Thing" }, With(Page(""), part, Two));

    [Theory]
    [MemberData(nameof(FieldParts))]
    public void What_can_be_said_of_a_field_is_a_conflict_once_the_pack_says_otherwise(string part) =>
        AssertConflict(Said(With(Field(""), part, Two)), Pack(Field("text")), Pack(With(Field("text"), part, Three)), typeof(FieldSpec), part);

    [Theory]
    [MemberData(nameof(EntityParts))]
    public void What_can_be_said_of_an_entity_is_a_conflict_once_the_pack_says_otherwise(string part) => AssertConflict(
        Said(With(new EntitySpec { Name = "Thing" }, part, Two)),
        Pack(Field("text")),
        Pack(Field("text")) with { Entities = [With(Pack(Field("text")).Entities[0], part, Three)] },
        typeof(EntitySpec),
        part);

    [Theory]
    [MemberData(nameof(PageParts))]
    public void What_can_be_said_of_a_page_is_a_conflict_once_the_pack_says_otherwise(string part) => AssertConflict(
        Said(new EntitySpec { Name = "Thing" }, With(Page(""), part, Two)),
        Pack(Field("text")),
        Pack(Field("text")) with { Pages = [With(Page("list"), part, Three)] },
        typeof(PageSpec),
        part);

    [Theory]
    [MemberData(nameof(FieldParts))]
    public void Taking_theirs_takes_out_one_saying_and_leaves_the_others(string part)
    {
        var app = Said(With(With(Field(""), part, Two), part == "Label" ? "Help" : "Label", One));
        if (IsRefused(app, Pack(Field("text"))))
        {
            return;
        }

        foreach (var conflict in Conflicts(app, Pack(Field("text")), Pack(With(Field("text"), part, Three))).Where(c => c.CanTakeTheirs))
        {
            var left = Assert.Single(Assert.Single(PackMerge.TakeTheirs(app, [conflict.Node]).Overlays).Entity.Fields);

            Assert.Equal(With(Field(""), part == "Label" ? "Help" : "Label", One), left);
        }
    }

    [Fact]
    public void A_tab_of_a_title_that_is_there_gets_more_and_another_one_comes_behind()
    {
        var pack = Pack(Field("text")) with
        {
            Pages = [Page("detail") with { Tabs = [new() { Title = "About", Fields = ["A", "B"] }, new() { Title = "Notes", Related = ["Note"] }] }],
        };
        var said = Page("") with { Tabs = [new() { Title = "Mine", Fields = ["D"] }, new() { Title = "About", Fields = ["B", "C"], Show = ["files"] }] };

        var merged = PackOverlays.Apply([new(pack, SourceMap.Empty), new(Said(new EntitySpec { Name = "Thing" }, said), SourceMap.Empty)]);

        Assert.Empty(merged.Diagnostics);
        Assert.Equal(
            [new() { Title = "About", Fields = ["A", "B", "C"], Show = ["files"] }, new() { Title = "Notes", Related = ["Note"] }, new() { Title = "Mine", Fields = ["D"] }],
            merged.Value![0].App.Pages[0].Tabs);
    }

    private static void AssertTaken(FieldSpec said) => AssertTaken(new EntitySpec { Name = "Thing", Fields = [said] });

    private static void AssertTaken(EntitySpec said, params PageSpec[] pages)
    {
        var pack = Pack(Field("text"));
        var merged = PackOverlays.Apply([new(pack, SourceMap.Empty), new(Said(said, pages), SourceMap.Empty)]);

        Assert.True(merged.Diagnostics.Count > 0 || merged.Value![0].App != pack);
    }

    /// <summary>What only adds or only narrows goes with everything; what says one thing does not go with another.</summary>
    private static void AssertConflict(AppSpec app, AppSpec before, AppSpec after, Type type, string part)
    {
        var property = type.GetProperty(part)!.PropertyType;
        var onlyAdds = property == typeof(bool) || (property.IsGenericType && property != typeof(EquatableArray<string>) && part is not ("Allow" or "Deny"));

        Assert.True(IsRefused(app, before) || onlyAdds || Conflicts(app, before, after).Any());
    }

    private static bool IsRefused(AppSpec app, AppSpec pack) =>
        PackOverlays.Apply([new(pack, SourceMap.Empty), new(app, SourceMap.Empty)]).Diagnostics.Count > 0;

    private static IReadOnlyList<PackConflict> Conflicts(AppSpec app, AppSpec before, AppSpec after)
    {
        var extended = PackOverlays.Apply([new(before, SourceMap.Empty), new(app, SourceMap.Empty)]).Value![0].App;
        return new PackMerge(before, extended, after).Conflicts(new(app, SourceMap.Empty));
    }

    private static AppSpec Said(FieldSpec field) => Said(new EntitySpec { Name = "Thing", Fields = [field] });

    private static AppSpec Said(EntitySpec entity, params PageSpec[] pages) => new()
    {
        Id = "mine", Name = "Mine", Uses = ["pack"], Overlays = [new() { Target = "pack.Thing", Entity = entity, Pages = [.. pages] }],
    };

    private static AppSpec Pack(FieldSpec field) => new()
    {
        Id = "pack", Name = "Pack", Pages = [Page("list")], Roles = [new RoleSpec { Name = "Rep" }],
        Entities = [new() { Name = "Thing", Fields = [field], Allow = [new() { Role = "Rep", Actions = ["read"] }] }],
    };

    private static FieldSpec Field(string type) => new() { Name = "Thing", Type = type };

    private static PageSpec Page(string kind) => new() { Name = "Things", Kind = kind };

    private static TheoryData<string> PartsOf(Type type, params string[] except) =>
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite).Select(p => p.Name).Except(except)];

    private static T With<T>(T spec, string part, string value)
        where T : class
    {
        var property = typeof(T).GetProperty(part)!;
        var copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(spec, null)!;
        property.SetValue(copy, Value(property.PropertyType, value));
        return copy;
    }

    private static object Value(Type type, string value) => type switch
    {
        _ when type == typeof(string) => value,
        _ when type == typeof(bool) => true,
        _ when type == typeof(int?) => int.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
        _ when type == typeof(EquatableArray<string>) => (EquatableArray<string>)[value],
        _ when type == typeof(EquatableArray<ChoiceSpec>) => (EquatableArray<ChoiceSpec>)[new(value)],
        _ when type == typeof(EquatableArray<FieldSpec>) => (EquatableArray<FieldSpec>)[new() { Name = value, Type = "text" }],
        _ when type == typeof(EquatableArray<StateSpec>) => (EquatableArray<StateSpec>)[new(value)],
        _ when type == typeof(EquatableArray<TransitionSpec>) => (EquatableArray<TransitionSpec>)[new() { Name = value, From = [], To = value }],
        _ when type == typeof(EquatableArray<ActionSpec>) => (EquatableArray<ActionSpec>)[new() { Name = value }],
        _ when type == typeof(EquatableArray<ViewSpec>) => (EquatableArray<ViewSpec>)[new() { Name = value, Where = value }],
        _ when type == typeof(EquatableArray<ValidationSpec>) => (EquatableArray<ValidationSpec>)[new() { Name = value, When = value, Message = value }],
        _ when type == typeof(EquatableArray<UniqueSpec>) => (EquatableArray<UniqueSpec>)[new() { Fields = [value] }],
        _ when type == typeof(EquatableArray<IndexSpec>) => (EquatableArray<IndexSpec>)[new([value])],
        _ when type == typeof(EquatableArray<AllowSpec>) => (EquatableArray<AllowSpec>)[new() { Role = "Rep", Actions = [value] }],
        _ when type == typeof(EquatableArray<ShareSpec>) => (EquatableArray<ShareSpec>)[new() { Actions = [value] }],
        _ when type == typeof(EquatableArray<PageColourSpec>) => (EquatableArray<PageColourSpec>)[new(value, value)],
        _ when type == typeof(EquatableArray<TabSpec>) => (EquatableArray<TabSpec>)[new() { Title = value }],
        _ when type == typeof(EquatableArray<PageStepSpec>) => (EquatableArray<PageStepSpec>)[new() { Title = value, Fields = [] }],
        _ when type == typeof(EquatableArray<ReportSectionSpec>) => (EquatableArray<ReportSectionSpec>)[new() { Title = value, Fields = [value] }],
        _ when type == typeof(EquatableArray<CardSpec>) => (EquatableArray<CardSpec>)[new() { Title = value, Kind = "count", Entity = value }],
        _ => throw new InvalidOperationException($"An example of {type} is needed here."),
    };
}
