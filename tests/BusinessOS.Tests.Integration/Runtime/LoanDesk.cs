using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>The fixture app running, with one person per role and a few ways to fill it.</summary>
public sealed class LoanDesk(TestTenant tenant) : IAsyncDisposable
{
    public TestTenant Tenant { get; } = tenant;

    public Actor Manager { get; } = TestTenant.Person("maria@example.org", "equipment-loans.Manager");

    public Actor Desk { get; } = TestTenant.Person("dora@example.org", "equipment-loans.Desk");

    public Actor Anna { get; } = TestTenant.Person("anna@example.org", "equipment-loans.Member");

    public Actor Ben { get; } = TestTenant.Person("ben@example.org", "equipment-loans.Member");

    public Actor Stranger { get; } = TestTenant.Person("stranger@example.org");

    public EntityDefinition Loan => Tenant.Entity("equipment-loans.Loan");

    public EntityDefinition Equipment => Tenant.Entity("equipment-loans.Equipment");

    public EntityDefinition Borrower => Tenant.Entity("equipment-loans.Borrower");

    public IRecordGate As(Actor actor) => Tenant.Gate(actor);

    public async Task<Guid> AddEquipmentAsync(string name, string? serial = null, decimal? price = null, bool available = true) =>
        Saved(await As(Manager).CreateAsync(
            Equipment,
            new FieldValues { ["Name"] = name, ["Serial"] = serial, ["Price"] = price, ["Available"] = available },
            CancellationToken.None)).Id;

    public async Task<Guid> AddBorrowerAsync(Actor person) =>
        Saved(await As(Manager).CreateAsync(
            Borrower, new FieldValues { ["Name"] = person.Name.Split('@')[0], ["Email"] = person.Email }, CancellationToken.None)).Id;

    public async Task<RecordView> AddLoanAsync(Guid equipment, Guid borrower, DateOnly? due = null, decimal? deposit = null)
    {
        var values = new FieldValues { ["Equipment"] = equipment, ["Borrower"] = borrower, ["Deposit"] = deposit };
        if (due is not null)
        {
            values["DueOn"] = due;
        }

        return Saved(await As(Manager).CreateAsync(Loan, values, CancellationToken.None));
    }

    public static RecordView Saved(ChangeResult result) => result is ChangeResult.Saved saved
        ? saved.View
        : throw new Xunit.Sdk.XunitException("Not saved: " + Describe(result));

    public static IReadOnlyList<Problem> Problems(ChangeResult result) => Assert.IsType<ChangeResult.Invalid>(result).Problems;

    public ValueTask DisposeAsync() => Tenant.DisposeAsync();

    private static string Describe(ChangeResult result) => result switch
    {
        ChangeResult.Invalid invalid => string.Join(" ", invalid.Problems),
        _ => result.ToString(),
    };
}
