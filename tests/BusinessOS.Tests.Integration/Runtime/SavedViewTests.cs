using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records.Saved;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Views that people save: whose they are, and who sees and changes them.</summary>
public abstract class SavedViewTests : IAsyncLifetime
{
    private readonly Actor _ada = TestTenant.Person("ada@example.org", "library.Librarian") with { Teams = new HashSet<string> { "library.Night" } };
    private readonly Actor _ben = TestTenant.Person("ben@example.org", "library.Helper") with { Teams = new HashSet<string> { "library.Night", "other" } };
    private readonly Actor _cleo = TestTenant.Person("cleo@example.org", "library.Helper");
    private readonly Actor _boss = TestTenant.Administrator();
    private readonly Actor _stranger = TestTenant.Person("x@example.org");
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Books => Tenant.Entity("library.Book");

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(LibraryApp.Catalog(), await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task A_view_is_seen_by_whom_it_is_for()
    {
        await SavedAsync(_ada, "Hers", ViewAudience.Mine);
        await SavedAsync(_ada, "Night", ViewAudience.Team, "library.Night");
        await SavedAsync(_boss, "All", ViewAudience.Everyone);

        Assert.Equal(["Hers", "Night", "All"], await NamesAsync(_ada));
        Assert.Equal(["All", "Night"], await NamesAsync(_ben));
        Assert.Equal(["All"], await NamesAsync(_cleo));
        Assert.Empty(await NamesAsync(_stranger));
        Assert.Empty(await NamesAsync(Actor.Anonymous));
        Assert.Empty(await Of(_ada).ListAsync(Tenant.Entity("library.Shelf"), default));
        Assert.Equal(("ada@example.org", false), (await Of(_ben).ListAsync(Books, default)) is [_, var night] ? (night.Owner, night.MayChange) : default);
    }

    [Fact]
    public async Task Nobody_saves_for_others_than_they_may_nor_changes_what_is_not_theirs()
    {
        var night = await SavedAsync(_ada, "Night", ViewAudience.Team, "library.Night");

        Assert.Equal("Only administrators save views for everyone.", await RefusedAsync(_ada, new(null, "A", ViewAudience.Everyone, null, "{}", false)));
        Assert.Equal("Choose a team you are in.", await RefusedAsync(_ada, new(null, "A", ViewAudience.Team, "other", "{}", false)));
        Assert.Equal("Choose a team you are in.", await RefusedAsync(_cleo, new(null, "A", ViewAudience.Team, null, "{}", false)));
        Assert.Equal("Only who made it, or an administrator, may change this view.", await RefusedAsync(_ben, new(night.Id, "Ours", ViewAudience.Mine, null, "{}", false)));
        Assert.Equal("This view is not there any more.", await RefusedAsync(_cleo, new(night.Id, "Ours", ViewAudience.Mine, null, "{}", false)));
        Assert.Equal("There is a view night already. Choose another name.", await RefusedAsync(_ada, new(null, "night ", ViewAudience.Mine, null, "{}", false)));
        Assert.Equal("Give the view a name.", await RefusedAsync(_ada, new(null, "  ", ViewAudience.Mine, null, "{}", false)));
        Assert.Equal("A name has at most 60 characters.", await RefusedAsync(_ada, new(null, new string('x', 61), ViewAudience.Mine, null, "{}", false)));
        Assert.NotNull(await RefusedAsync(_ada, new(null, "Long", ViewAudience.Mine, null, new string('x', 8_001), false)));
        Assert.Equal("You may not see this list.", await RefusedAsync(_stranger, new(null, "A", ViewAudience.Mine, null, "{}", false)));
        Assert.Equal("Only who made it, or an administrator, may delete this view.", await Of(_ben).DeleteAsync(Books, night.Id, default));
        Assert.Equal(["Night"], await NamesAsync(_ada));
    }

    [Fact]
    public async Task A_view_is_renamed_changed_made_the_first_and_deleted()
    {
        var view = await SavedAsync(_ada, "Hers", ViewAudience.Mine, begins: true);
        await SavedAsync(_ada, "Other", ViewAudience.Mine);

        var renamed = (await Of(_ada).SaveAsync(Books, new(view.Id, "Mine", ViewAudience.Team, "library.Night", "{\"q\":1}", true), default)).View;
        await Of(_ben).BeginWithAsync(Books, view.Id, default);
        var bens = await Of(_ben).ListAsync(Books, default);
        await Of(_cleo).BeginWithAsync(Books, view.Id, default);
        await Of(_ben).BeginWithAsync(Books, null, default);
        var without = await Of(_ben).ListAsync(Books, default);
        Assert.Null(await Of(_ada).DeleteAsync(Books, view.Id, default));

        Assert.Equal(("Mine", "{\"q\":1}", true), (renamed?.Name, renamed?.Content, renamed?.IsDefault));
        Assert.True(Assert.Single(bens).IsDefault);
        Assert.False(Assert.Single(without).IsDefault);
        var left = Assert.Single(await Of(_ada).ListAsync(Books, default));
        Assert.Equal(("Other", false), (left.Name, left.IsDefault));
    }

    private ISavedViews Of(Actor actor) => Tenant.Scope(actor).GetRequiredService<ISavedViews>();

    private async Task<SavedView> SavedAsync(Actor actor, string name, ViewAudience audience, string? team = null, bool begins = false) =>
        (await Of(actor).SaveAsync(Books, new(null, name, audience, team, "{}", begins), default)).View ?? throw new InvalidOperationException("It was refused.");

    private async Task<string?> RefusedAsync(Actor actor, SavedViewWish wish) => (await Of(actor).SaveAsync(Books, wish, default)).Refusal;

    private async Task<string[]> NamesAsync(Actor actor) => [.. (await Of(actor).ListAsync(Books, default)).Select(v => v.Name)];
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteSavedViewTests : SavedViewTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSavedViewTests(PostgresCluster cluster) : SavedViewTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
