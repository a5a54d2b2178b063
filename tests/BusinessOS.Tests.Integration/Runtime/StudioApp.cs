using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>An app of a kind of record that refers to any number of another, in the shape of generated code.</summary>
internal static class StudioApp
{
    /// <param name="onDelete">What becomes of a scene's crew when one of them is deleted.</param>
    public static AppCatalog Catalog(DeleteRule onDelete = DeleteRule.Clear)
    {
        var app = new AppBuilder().App("studio", "Studio", "1.0.0", "").Role("Member", "Member").Role("Boss", "Boss");
        app.Entity<Person>(DefinePerson);
        app.Entity<Scene>(e => DefineScene(e, onDelete));
        return new AppCatalog([app.Build()]);
    }

    /// <summary>The next version, where a scene may have several who lead it, and its crew is called otherwise.</summary>
    public static AppCatalog Next()
    {
        var app = new AppBuilder().App("studio", "Studio", "2.0.0", "");
        app.Entity<Person>(DefinePerson);
        app.Entity<NextScene>(e =>
        {
            e.Identity("e-scene", "scenes", "studio_take").Labels("Scene", "Scenes").Title(r => r.TitleText());
            e.Field("s-name", "Name", FieldKind.Text).Label("Name");
            e.References("s-lead", "Leads").Label("Leads").ClearedOnDelete();
            e.References("s-crew", "People").Label("People").ClearedOnDelete();
        });
        return new AppCatalog([app.Build()]);
    }

    private static void DefinePerson(EntityBuilder<Person> e)
    {
        e.Identity("e-person", "people", "studio_person").Labels("Person", "People").Title(r => r.TitleText());
        e.Field("p-name", "Name", FieldKind.Text).Label("Name");
        e.Field("p-email", "Email", FieldKind.Email).Label("Email");
        e.Field("p-scene", "Scene", FieldKind.Text).Label("Scene"); // called as what refers to it
        e.Field("p-secret", "Secret", FieldKind.Boolean).Label("Secret");
        e.Reference("p-boss", "Boss").Label("Boss");
        e.Rollup("p-below", "Below", FieldKind.Integer, r => r.Below, (r, v) => r.Below = v, RollupMeasure.Count, r => r.PeopleByBoss, "Boss").Label("Below");
        e.Allow("Member", Operations.Read, r => r.NotSecret());
        e.Allow("Boss", Operations.Read | Operations.Create | Operations.Update | Operations.Delete);
        e.Share(Operations.Read, ["Boss"]);
    }

    private static void DefineScene(EntityBuilder<Scene> e, DeleteRule onDelete)
    {
        e.Identity("e-scene", "scenes", "studio_scene").Labels("Scene", "Scenes").Title(r => r.TitleText());
        e.Field("s-name", "Name", FieldKind.Text).Label("Name");
        e.Reference("s-lead", "Lead").Label("Lead");
        var crew = e.References("s-crew", "Crew").Label("Crew");
        _ = onDelete == DeleteRule.Clear ? crew.ClearedOnDelete() : crew;
        e.Formula("s-mine", "Mine", FieldKind.Boolean, r => r.MineFormula()).Label("Mine");
        e.Formula("s-led", "Led", FieldKind.Boolean, r => r.LedFormula()).Label("Led from within");
        e.Formula("s-big", "Big", FieldKind.Boolean, r => r.BigFormula()).Label("Big");
        e.Formula("s-bossed", "Bossed", FieldKind.Boolean, r => r.BossedFormula()).Label("Bossed");
        e.Formula("s-chiefs", "Chiefs", FieldKind.Boolean, r => r.ChiefsFormula()).Label("Chiefs");
        e.Refuse("At most three.", "Crew", r => r.TooMany());
        e.Allow("Member", Operations.Read | Operations.Create | Operations.Update);
        e.Allow("Boss", Operations.Read | Operations.Create | Operations.Update | Operations.Delete);
    }
}

/// <summary>Somebody of a crew.</summary>
public sealed class Person : BusinessOS.Runtime.Records.Record
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Scene { get; set; }

    public bool Secret { get; set; }

    public Guid? BossId { get; set; }

    public Person? Boss { get; set; }

    public long? Below { get; internal set; } = 0;

    internal ICollection<Person>? PeopleByBoss { get; set; }

    public Expression<Func<string?>> TitleText() => () => Name;

    public Expression<Func<bool>> NotSecret() => () => !Secret;
}

/// <summary>What a crew works at.</summary>
public sealed class Scene : BusinessOS.Runtime.Records.Record
{
    private static readonly Computed MineOf = Of(r => r.MineFormula());
    private static readonly Computed LedOf = Of(r => r.LedFormula());
    private static readonly Computed BigOf = Of(r => r.BigFormula());
    private static readonly Computed BossedOf = Of(r => r.BossedFormula());
    private static readonly Computed ChiefsOf = Of(r => r.ChiefsFormula());

    public string? Name { get; set; }

    public Guid? LeadId { get; set; }

    public Person? Lead { get; set; }

    public List<Person> Crew { get; set; } = [];

    public bool Mine => MineOf.Of(this) is true;

    public bool Led => LedOf.Of(this) is true;

    public bool Big => BigOf.Of(this) is true;

    public bool Bossed => BossedOf.Of(this) is true;

    public bool Chiefs => ChiefsOf.Of(this) is true;

    public Expression<Func<string?>> TitleText() => () => Name;

    public Expression<Func<bool>> MineFormula() => () => Crew.Any(c => c.Email == User.Email);

    public Expression<Func<bool>> LedFormula() => () => Crew.Contains(Lead!);

    public Expression<Func<bool>> BigFormula() => () => Crew.Count > 1;

    public Expression<Func<bool>> BossedFormula() => () => Crew.Any(c => c.Boss!.Name == "Ada");

    public Expression<Func<bool>> ChiefsFormula() => () => Crew.Any(c => c.Below > 0);

    public Expression<Func<bool>> TooMany() => () => Crew.Count > 3;

    private static BusinessOS.Runtime.Scope.AppUser User => BusinessOS.Runtime.Scope.Ambient.UserOf("studio");

    private static Computed Of(Func<Scene, Expression<Func<bool>>> formula) => Computed.Of<Scene, Scene, bool>(formula);
}

/// <summary>The next version of it.</summary>
public sealed class NextScene : BusinessOS.Runtime.Records.Record
{
    public string? Name { get; set; }

    public List<Person> Leads { get; set; } = [];

    public List<Person> People { get; set; } = [];

    public Expression<Func<string?>> TitleText() => () => Name;
}
