using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Records.Saved;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>People who are not of the organization: visitors, whom nobody knows, and guests, who came in by a portal.</summary>
public abstract class GuestTests : IAsyncLifetime
{
    private readonly Actor _agent = TestTenant.Person("agent@example.org", "help.Agent");
    private readonly Actor _ada = TestTenant.Person("Ada@example.org", "help.Customer") with { IsGuest = true };
    private readonly Actor _nobody = Actor.Anonymous;
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(HelpCenter.Catalog, await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task Visitors_see_what_is_shown_to_them_and_nothing_else()
    {
        var shown = await MadeAsync(_agent, "Article", ("Name", "How to ask"), ("Shown", true));
        var hidden = await MadeAsync(_agent, "Article", ("Name", "Draft"), ("Shown", false));

        Assert.Equal(["How to ask"], await TitlesAsync(_nobody, "Article"));
        Assert.NotNull(await Tenant.Gate(_nobody).FindAsync(Entity("Article"), shown, default));
        Assert.Null(await Tenant.Gate(_nobody).FindAsync(Entity("Article"), hidden, default));
        Assert.Empty(await TitlesAsync(_nobody, "Client"));
        Assert.Equal(1, await Tenant.Gate(_nobody).MeasureAsync(Entity("Article"), Measure.Count, null, new RecordQuery(), default));
        Assert.IsType<ChangeResult.NotFound>(await Tenant.Gate(_nobody).UpdateAsync(Entity("Article"), hidden, null, Values(("Name", "Mine")), default));
        Assert.IsType<ChangeResult.Forbidden>(await Tenant.Gate(_nobody).UpdateAsync(Entity("Article"), shown, null, Values(("Name", "Mine")), default));
        Assert.IsType<ChangeResult.Forbidden>(await Tenant.Gate(_nobody).DeleteAsync(Entity("Article"), shown, null, default));
        Assert.Empty(await Tenant.Gate(_nobody).HistoryAsync(Entity("Article"), shown, default));
    }

    [Fact]
    public async Task What_is_said_of_visitors_alone_leaves_an_entity_open_to_roles_but_not_to_guests()
    {
        await MadeAsync(_agent, "Article", ("Name", "Draft"), ("Shown", false));

        Assert.Equal(["Draft"], await TitlesAsync(_agent, "Article"));
        Assert.Empty(await TitlesAsync(_ada, "Article"));
        Assert.False(Tenant.Gate(_ada).May(Entity("Article"), Operations.Create));
    }

    [Fact]
    public async Task A_visitor_sends_something_and_does_not_see_it_again()
    {
        var sent = await Tenant.Gate(_nobody).CreateAsync(Entity("Wish"), Values(("Text", "A map")), default);

        var id = Assert.IsType<ChangeResult.Saved>(sent).View.Id;
        Assert.Null(await Tenant.Gate(_nobody).FindAsync(Entity("Wish"), id, default));
        var kept = await Tenant.Gate(_agent).FindAsync(Entity("Wish"), id, default);
        Assert.Equal(("A map", "visitor"), (kept?.Title, kept?.Record.CreatedBy));
        Assert.Equal("visitor", Assert.Single(await Tenant.Gate(_agent).HistoryAsync(Entity("Wish"), id, default)).By);
    }

    [Fact]
    public async Task From_one_address_only_so_much_is_taken()
    {
        var (here, there) = (_nobody with { Origin = "203.0.113.7" }, _nobody with { Origin = "203.0.113.8" });
        for (var i = 0; i < 20; i++)
        {
            Assert.IsType<ChangeResult.Saved>(await Tenant.Gate(here).CreateAsync(Entity("Wish"), Values(("Text", $"{i}")), default));
        }

        var refused = Assert.IsType<ChangeResult.Invalid>(await Tenant.Gate(here).CreateAsync(Entity("Wish"), Values(("Text", "more")), default));
        Assert.Equal("That was often within a short time. Try again in ten minutes.", Assert.Single(refused.Problems).Message);
        Assert.IsType<ChangeResult.Saved>(await Tenant.Gate(there).CreateAsync(Entity("Wish"), Values(("Text", "more")), default));
        Assert.Equal(21, (await TitlesAsync(_agent, "Wish")).Count);
    }

    [Fact]
    public async Task A_guest_finds_what_is_theirs_and_makes_it_only_for_themselves()
    {
        var ada = await MadeAsync(_agent, "Client", ("Name", "Ada"), ("Mail", "Ada@example.org"));
        var ben = await MadeAsync(_agent, "Client", ("Name", "Ben"), ("Mail", "ben@example.org"));
        await MadeAsync(_agent, "Ticket", ("Client", ben), ("Subject", "Not hers"));
        var hers = await MadeAsync(_agent, "Ticket", ("Client", ada), ("Subject", "Hers"), ("Notes", "Pays late"));

        Assert.Equal(["Ada"], await TitlesAsync(_ada, "Client"));
        Assert.Equal(["Hers"], await TitlesAsync(_ada, "Ticket"));
        var seen = await Tenant.Gate(_ada).FindAsync(Entity("Ticket"), hers, default);
        Assert.Contains("Notes", seen!.Hidden);
        Assert.IsType<ChangeResult.Saved>(await Tenant.Gate(_ada).CreateAsync(Entity("Ticket"), Values(("Client", ada), ("Subject", "New")), default));
        Assert.IsNotType<ChangeResult.Saved>(await Tenant.Gate(_ada).CreateAsync(Entity("Ticket"), Values(("Client", ben), ("Subject", "For him")), default));
        Assert.Equal(["Hers", "New"], (await TitlesAsync(_ada, "Ticket")).Order());
    }

    [Fact]
    public async Task What_is_between_the_people_of_the_organization_is_not_for_guests()
    {
        var ada = await MadeAsync(_agent, "Client", ("Name", "Ada"), ("Mail", "Ada@example.org"));
        var boss = TestTenant.Administrator();
        await Tenant.Scope(boss).GetRequiredService<ISavedViews>().SaveAsync(Entity("Client"), new(null, "Bad payers", ViewAudience.Everyone, null, "{}", false), default);
        await Tenant.Scope(boss).GetRequiredService<IPeople>().CreateAsync("eva@example.org", "Eva", ["help.Agent"], false, default);

        Assert.NotEmpty(await Tenant.Gate(_agent).HistoryAsync(Entity("Client"), ada, default));
        Assert.Empty(await Tenant.Gate(_ada).HistoryAsync(Entity("Client"), ada, default));
        Assert.NotEmpty(await Tenant.Scope(_agent).GetRequiredService<IColleagues>().ListAsync(default));
        Assert.Empty(await Tenant.Scope(_ada).GetRequiredService<IColleagues>().ListAsync(default));
        Assert.Single(await Tenant.Scope(_agent).GetRequiredService<ISavedViews>().ListAsync(Entity("Client"), default));
        Assert.Empty(await Tenant.Scope(_ada).GetRequiredService<ISavedViews>().ListAsync(Entity("Client"), default));
        Assert.Empty(await Tenant.Scope(_ada).GetRequiredService<IPeople>().ListAsync(default));
    }

    [Fact]
    public async Task A_guest_becomes_one_of_the_organization()
    {
        var boss = TestTenant.Administrator();
        var ada = new BusinessOS.Runtime.Identity.Person { Id = Guid.CreateVersion7(), UserName = "ada@example.org", Email = "ada@example.org", Name = "Ada", IsGuest = true };
        Assert.True((await Tenant.Scope(boss).GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<BusinessOS.Runtime.Identity.Person>>().CreateAsync(ada)).Succeeded);
        var people = Tenant.Scope(boss).GetRequiredService<IPeople>();
        Assert.DoesNotContain(await people.ListAsync(default), p => p.Id == ada.Id);
        Assert.False((await people.SetActiveAsync(ada.Id, false, default)).Succeeded);

        var made = await people.CreateAsync("ADA@example.org", "Ada Byron", ["help.Agent"], false, default);

        Assert.True(made.Succeeded, string.Join(' ', made.Problems.Select(p => p.Message)));
        Assert.Equal((ada.Id, "Ada Byron", "help.Agent"), (made.Person?.Id ?? default, made.Person?.Name, made.Person?.Roles.Single()));
    }

    private EntityDefinition Entity(string name) => Tenant.Entity($"help.{name}");

    private async Task<List<string>> TitlesAsync(Actor who, string entity) =>
        [.. (await Tenant.Gate(who).ListAsync(Entity(entity), new RecordQuery(), default)).Items.Select(v => v.Title)];

    private async Task<Guid> MadeAsync(Actor who, string entity, params (string Name, object? Value)[] values) =>
        Assert.IsType<ChangeResult.Saved>(await Tenant.Gate(who).CreateAsync(Entity(entity), Values(values), default)).View.Id;

    private static FieldValues Values(params (string Name, object? Value)[] values)
    {
        var given = new FieldValues();
        foreach (var (name, value) in values)
        {
            given[name] = value;
        }

        return given;
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteGuestTests : GuestTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresGuestTests(PostgresCluster cluster) : GuestTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
