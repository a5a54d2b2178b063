using System.Text;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Accounts, and files that belong to records, on each database.</summary>
public abstract class PeopleTests
{
    protected abstract Task<TestTenant> StartAsync();

    [Fact]
    public async Task The_first_administrator_is_made_once_and_shown_once()
    {
        await using var tenant = await StartAsync();
        await using var again = await TestTenant.ReopenAsync(EquipmentLoansModule.Catalog(), tenant.Folder, tenant.Connection);

        Assert.NotNull(tenant.Report.NewAdministrator);
        Assert.Null(again.Report.NewAdministrator);
        var only = Assert.Single(await People(again, TestTenant.Administrator()).ListAsync(CancellationToken.None));
        Assert.True(only.IsAdministrator);
    }

    [Fact]
    public async Task People_are_administered_by_administrators_only()
    {
        await using var tenant = await StartAsync();
        var manager = People(tenant, TestTenant.Person("maria@example.org", "equipment-loans.Manager"));

        Assert.Empty(await manager.ListAsync(CancellationToken.None));
        Assert.False((await manager.CreateAsync("eve@example.org", "Eve", [], true, CancellationToken.None)).Succeeded);
        Assert.Single(await People(tenant, TestTenant.Administrator()).ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_person_is_made_with_a_one_time_password_and_every_change_is_audited()
    {
        await using var tenant = await StartAsync();
        var people = People(tenant, TestTenant.Administrator());

        var made = await people.CreateAsync(" ada@example.org ", "Ada", ["equipment-loans.Member"], false, CancellationToken.None);
        var changed = await people.SetRolesAsync(made.Person!.Id, ["equipment-loans.Desk"], true, CancellationToken.None);
        var shut = await people.SetActiveAsync(made.Person.Id, false, CancellationToken.None);

        Assert.True(made.OneTimePassword!.Length >= 16);
        Assert.True(made.Person.MustChangePassword);
        Assert.Equal(["equipment-loans.Desk"], changed.Person!.Roles);
        Assert.False(shut.Person!.IsActive);
        await using var context = tenant.Context();
        Assert.Equal(3, await context.Set<AuditEntry>().CountAsync(a => a.RecordId == made.Person.Id));
    }

    [Fact]
    public async Task Wrong_addresses_second_accounts_and_unknown_roles_are_refused_in_words()
    {
        await using var tenant = await StartAsync();
        var people = People(tenant, TestTenant.Administrator());
        await people.CreateAsync("ada@example.org", "Ada", [], false, CancellationToken.None);

        Assert.Equal("Email", Assert.Single((await people.CreateAsync("nobody", "", [], false, CancellationToken.None)).Problems).Field);
        Assert.Contains((await people.CreateAsync("ADA@example.org", "", [], false, CancellationToken.None)).Problems, p => p.Field == "Email");
        Assert.Equal("Roles", Assert.Single((await people.CreateAsync("b@example.org", "", ["x.Y"], false, CancellationToken.None)).Problems).Field);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await using var tenant = await StartAsync();
        var people = People(tenant, TestTenant.Administrator());
        var only = (await people.ListAsync(CancellationToken.None))[0];

        Assert.False((await people.SetRolesAsync(only.Id, [], false, CancellationToken.None)).Succeeded);
        Assert.False((await people.SetActiveAsync(only.Id, false, CancellationToken.None)).Succeeded);
    }

    [Fact]
    public async Task A_file_is_read_by_who_reads_the_field_that_holds_it()
    {
        await using var desk = new LoanDesk(await StartAsync());
        var photo = await Files(desk, desk.Manager).SaveAsync("../secret/Ada.png", "image/png", Text("picture"), CancellationToken.None);
        Assert.Equal("Ada.png", photo.Name);
        Assert.NotNull(await Files(desk, desk.Manager).FindAsync(photo.Id, CancellationToken.None));
        Assert.Null(await Files(desk, desk.Anna).FindAsync(photo.Id, CancellationToken.None));

        var anna = LoanDesk.Saved(await desk.As(desk.Manager).CreateAsync(
            desk.Borrower,
            new FieldValues { ["Name"] = "Anna", ["Email"] = desk.Anna.Email, ["Photo"] = photo.Id },
            CancellationToken.None));

        Assert.NotNull(await Files(desk, desk.Anna).FindAsync(photo.Id, CancellationToken.None));
        Assert.Null(await Files(desk, desk.Ben).FindAsync(photo.Id, CancellationToken.None));
        var stolen = await desk.As(desk.Manager).CreateAsync(
            desk.Borrower, new FieldValues { ["Name"] = "Eve", ["Photo"] = photo.Id }, CancellationToken.None);
        Assert.Equal("Photo", Assert.Single(LoanDesk.Problems(stolen)).Field);
        LoanDesk.Saved(await desk.As(desk.Manager).UpdateAsync(desk.Borrower, anna.Id, null, new FieldValues { ["Photo"] = null }, CancellationToken.None));
        Assert.Null(await Files(desk, desk.Anna).FindAsync(photo.Id, CancellationToken.None));
    }

    [Fact]
    public async Task What_a_browser_might_run_is_kept_as_bytes_to_save()
    {
        await using var desk = new LoanDesk(await StartAsync());

        var page = await Files(desk, desk.Anna).SaveAsync("a.html", "text/html; charset=utf-8", Text("<script>"), CancellationToken.None);

        Assert.Equal("application/octet-stream", page.ContentType);
        await using var content = await Files(desk, desk.Anna).OpenAsync(page, CancellationToken.None);
        Assert.Equal("<script>", await new StreamReader(content).ReadToEndAsync());
    }

    private static IPeople People(TestTenant tenant, Actor actor) => tenant.Scope(actor).GetRequiredService<IPeople>();

    private static IFileStore Files(LoanDesk desk, Actor actor) => desk.Tenant.Scope(actor).GetRequiredService<IFileStore>();

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    public sealed class OnSqlite : PeopleTests
    {
        protected override Task<TestTenant> StartAsync() => TestTenant.StartAsync(EquipmentLoansModule.Catalog(), null);
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : PeopleTests
    {
        protected override async Task<TestTenant> StartAsync() =>
            await TestTenant.StartAsync(EquipmentLoansModule.Catalog(), await cluster.CreateDatabaseAsync());
    }
}
