using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Apps.EquipmentLoans;

public sealed class EquipmentLoansModule : IAppModule
{
    public void Define(AppBuilder app)
    {
        app.App("equipment-loans", "Equipment loans", "1.0.0", "Who has which equipment until when.");
        app.Role("Manager", "Manager");
        app.Role("Desk", "Desk");
        app.Role("Member", "Member");
        app.Entity<Equipment>(Equipment.Define);
        app.Entity<Borrower>(Borrower.Define);
        app.Entity<Loan>(Loan.Define);
        app.Page("LoanList", "Loans", "list", "/equipment-loans/loans", typeof(Loan), inNavigation: true);
        app.Page("LoanDetail", "Loan", "detail", "/equipment-loans/loans/{Id:guid}", typeof(Loan), inNavigation: false);
        app.Page("LoanForm", "Loan", "form", "/equipment-loans/loans/new", typeof(Loan), inNavigation: false);
        app.Page("LoanBoard", "Loans by status", "board", "/equipment-loans/loans/board", typeof(Loan), inNavigation: true);
        app.Page("EquipmentList", "Equipment", "list", "/equipment-loans/equipment", typeof(Equipment), inNavigation: true);
        app.Page("BorrowerList", "Borrowers", "list", "/equipment-loans/borrowers", typeof(Borrower), inNavigation: true);
        app.Page("OverdueLoans", "Overdue loans", "list", "/equipment-loans/pages/overdue-loans", typeof(Loan), inNavigation: true);
        app.Workflow<RemindOverdueScope, Loan>("RemindOverdue", "Remind overdue", RemindOverdueScope.Define);
    }

    /// <summary>The catalogue of a tenant that has this app alone.</summary>
    public static AppCatalog Catalog()
    {
        var app = new AppBuilder();
        new EquipmentLoansModule().Define(app);
        return new AppCatalog([app.Build()]);
    }
}
