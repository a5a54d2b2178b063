using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Saved;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Ui;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BusinessOS.Tests.Unit.Ui.Components;

/// <summary>The fixture app's pages over records in memory, as one person with one role sees them.</summary>
public sealed class Tenant : BunitContext
{
    public Tenant(string role, bool administrator = false)
    {
        Time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        Catalog = EquipmentLoansModule.Catalog();
        var current = new CurrentActor();
        current.Become(new Actor(Guid.NewGuid(), "Ada Byron", "ada@example.org", new HashSet<string> { "equipment-loans." + role }, administrator, false));
        Gate = new MemoryGate(Catalog, current, Time);
        Services.AddSingleton(Catalog);
        Services.AddSingleton(current);
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<ChangeSignal>();
        Services.AddSingleton<IRecordGate>(Gate);
        Services.AddSingleton<IColleagues>(new MemoryColleagues());
        Services.AddSingleton<ITeamBook>(new MemoryTeams());
        Services.AddSingleton<ISavedViews>(new MemoryViews());
        Services.AddSingleton<IFileStore>(new MemoryFiles());
        Services.AddSingleton(new RuntimeOptions { DataFolder = "" });
        Services.AddBusinessOsPages();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Equipment = Gate.Add(new Equipment { Name = "Canon R5", Available = true, Price = 3900 });
        Borrower = Gate.Add(new Borrower { Name = "Grace Hopper", Email = "grace@example.org" });
    }

    public FakeTimeProvider Time { get; }

    public AppCatalog Catalog { get; }

    public MemoryGate Gate { get; }

    public Equipment Equipment { get; }

    public Borrower Borrower { get; }

    public EntityDefinition Loans => Catalog.Of(typeof(Loan));

    public Loan Loan(LoanStatus status, string number = "LN-0001") => Gate.Add(new Loan
    {
        Number = number,
        EquipmentId = Equipment.Id,
        BorrowerId = Borrower.Id,
        DueOn = new DateOnly(2026, 11, 27),
        Deposit = 250,
        Status = status,
    });

    public RecordView View(Loan loan) => Gate.FindAsync(Loans, loan.Id, CancellationToken.None).GetAwaiter().GetResult()!;
}
