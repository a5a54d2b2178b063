using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Fields that mean something, and are asked for, only under a condition; and the look ahead a form takes.</summary>
public sealed class ConditionalFieldTests : IAsyncLifetime
{
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Claim => Tenant.Entity("claims.Claim");

    public async Task InitializeAsync()
    {
        var app = new AppBuilder().App("claims", "Claims", "1.0.0", "");
        app.Role("Clerk", "Clerk");
        app.Entity<Claim>(ConditionalFieldTests.Define);
        _tenant = await TestTenant.StartAsync(new AppCatalog([app.Build()]), null);
    }

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task A_field_is_needed_only_where_its_condition_holds()
    {
        var gate = Tenant.Gate(TestTenant.Administrator());

        LoanDesk.Saved(await gate.CreateAsync(Claim, new FieldValues { ["Amount"] = 20m }, CancellationToken.None));
        var refused = LoanDesk.Problems(await gate.CreateAsync(Claim, new FieldValues { ["Amount"] = 200m }, CancellationToken.None));
        var view = LoanDesk.Saved(await gate.CreateAsync(Claim, new FieldValues { ["Amount"] = 200m, ["Reason"] = "Train" }, CancellationToken.None));
        var emptied = LoanDesk.Problems(await gate.UpdateAsync(Claim, view.Id, null, new FieldValues { ["Reason"] = null }, CancellationToken.None));

        Assert.Equal([("Reason", "Reason is needed.")], refused.Select(p => (p.Field, p.Message)));
        Assert.Equal([("Reason", "Reason is needed.")], emptied.Select(p => (p.Field, p.Message)));
        Assert.Contains("Reason", view.Needed);
    }

    [Fact]
    public async Task A_required_field_that_means_nothing_is_not_asked_for()
    {
        var gate = Tenant.Gate(TestTenant.Administrator());

        var view = LoanDesk.Saved(await gate.CreateAsync(Claim, new FieldValues { ["Amount"] = 20m, ["Abroad"] = false }, CancellationToken.None));
        var refused = LoanDesk.Problems(await gate.UpdateAsync(Claim, view.Id, null, new FieldValues { ["Abroad"] = true }, CancellationToken.None));

        Assert.Contains("Country", view.Irrelevant);
        Assert.Equal(["Country"], refused.Select(p => p.Field));
    }

    [Fact]
    public async Task Fields_that_do_not_go_together_are_refused_with_the_owners_words()
    {
        var gate = Tenant.Gate(TestTenant.Administrator());

        var refused = LoanDesk.Problems(await gate.CreateAsync(
            Claim, new FieldValues { ["Amount"] = 5000m, ["Reason"] = "Trip", ["Abroad"] = true, ["Country"] = "Chile" }, CancellationToken.None));
        var alone = LoanDesk.Problems(await gate.CreateAsync(
            Claim, new FieldValues { ["Amount"] = 5000m, ["Abroad"] = true, ["Country"] = "Chile" }, CancellationToken.None));
        LoanDesk.Saved(await gate.CreateAsync(Claim, new FieldValues { ["Amount"] = 5000m, ["Reason"] = "Trip" }, CancellationToken.None));

        Assert.Equal([("Amount", "At most 1,000 abroad.")], refused.Select(p => (p.Field, p.Message)));
        Assert.Equal(["Reason"], alone.Select(p => p.Field));
    }

    [Fact]
    public async Task A_form_looks_ahead_and_nothing_is_stored()
    {
        var gate = Tenant.Gate(TestTenant.Administrator());
        var view = LoanDesk.Saved(await gate.CreateAsync(Claim, new FieldValues { ["Amount"] = 20m }, CancellationToken.None));

        var ahead = await gate.ImagineAsync(Claim, view.Id, new FieldValues { ["Amount"] = 300m, ["Abroad"] = true }, CancellationToken.None);
        var fresh = await gate.ImagineAsync(Claim, null, new FieldValues { ["Amount"] = 300m }, CancellationToken.None);
        var stored = await gate.FindAsync(Claim, view.Id, CancellationToken.None);

        Assert.Equal(["Amount", "Country", "Reason"], ahead?.Needed.Order());
        Assert.Empty(ahead!.Irrelevant);
        Assert.Equal(330m, ahead.Formulas["Gross"]);
        Assert.Equal(["Country"], fresh?.Irrelevant);
        Assert.Equal(20m, stored?[Claim.Field("Amount")!]);
    }

    [Fact]
    public async Task Looking_ahead_opens_nothing()
    {
        var anna = TestTenant.Person("anna@example.org", "claims.Clerk");
        var view = LoanDesk.Saved(await Tenant.Gate(TestTenant.Administrator()).CreateAsync(
            Claim, new FieldValues { ["Amount"] = 20m, ["Owner"] = "ben@example.org", ["Secret"] = "4711" }, CancellationToken.None));

        var ahead = await Tenant.Gate(anna).ImagineAsync(
            Claim, view.Id, new FieldValues { ["Owner"] = anna.Email, ["Secret"] = "mine" }, CancellationToken.None);
        var stranger = Tenant.Gate(TestTenant.Person("x@example.org"));
        var nobody = await stranger.ImagineAsync(Claim, view.Id, [], CancellationToken.None);
        var nothing = await stranger.ImagineAsync(Claim, null, [], CancellationToken.None);

        Assert.Contains("Secret", ahead!.Hidden);
        Assert.Null(((Claim)ahead.Record).Secret);
        Assert.Null(nobody);
        Assert.Null(nothing);
    }

    private static void Define(EntityBuilder<Claim> e)
    {
        e.Identity("e-claim", "claims", "claims_claim").Labels("Claim", "Claims").Title(r => r.TitleText());
        e.Field("f-amount", "Amount", FieldKind.Decimal).Label("Amount").Required();
        e.Field("f-abroad", "Abroad", FieldKind.Boolean).Label("Abroad");
        e.Field("f-country", "Country", FieldKind.Text).Label("Country")
            .RequiredWhen(r => r.CountryVisibleWhen()).VisibleWhen(r => r.CountryVisibleWhen());
        e.Field("f-reason", "Reason", FieldKind.Text).Label("Reason").RequiredWhen(r => r.ReasonRequiredWhen());
        e.Field("f-owner", "Owner", FieldKind.Text).Label("Owner");
        e.Field("f-secret", "Secret", FieldKind.Text).Label("Secret").ReadWhen(r => r.SecretReadWhen());
        e.Refuse("At most 1,000 abroad.", "Amount", r => r.TooMuchWhen());
        e.Formula("f-gross", "Gross", FieldKind.Decimal, r => r.GrossFormula()).Label("Gross");
    }
}

/// <summary>In the shape of generated code.</summary>
public sealed class Claim : BusinessOS.Runtime.Records.Record
{
    public decimal? Amount { get; set; }

    public bool Abroad { get; set; }

    public string? Country { get; set; }

    public string? Reason { get; set; }

    public string? Owner { get; set; }

    public string? Secret { get; set; }

    public decimal? Gross => Amount * 1.1m;

    public Expression<Func<string?>> TitleText() => () => Owner;

    public Expression<Func<bool>> CountryVisibleWhen() => () => Abroad;

    public Expression<Func<bool>> ReasonRequiredWhen() => () => Amount > 100;

    public Expression<Func<bool>> TooMuchWhen() => () => Abroad && Amount > 1000;

    public Expression<Func<bool>> SecretReadWhen() => () => Owner == Ambient.UserOf("claims").Email;

    public Expression<Func<decimal?>> GrossFormula() => () => Amount * 1.1m;
}
