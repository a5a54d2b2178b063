using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Apps.EquipmentLoans;

public partial class Borrower : EquipmentLoansRecord
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public Guid? Photo { get; set; }

    internal static void Define(EntityBuilder<Borrower> entity)
    {
        entity.Identity("e-borrower", "borrowers", "equipment_loans_borrower");
        entity.Labels("Borrower", "Borrowers");
        entity.Title(r => r.TitleText());
        entity.Field("f-bo-name", "Name", FieldKind.Text).Label("Name").Required();
        entity.Field("f-bo-email", "Email", FieldKind.Email).Label("E-mail").Unique();
        entity.Field("f-bo-phone", "Phone", FieldKind.Phone).Label("Phone");
        entity.Field("f-bo-photo", "Photo", FieldKind.File).Label("Photo");
        entity.Allow("Manager", Operations.All);
        entity.Allow("Desk", Operations.Read | Operations.Update);
        entity.Allow("Member", Operations.Read, r => r.Allow2When());
    }

    private Expression<Func<string?>> TitleText() => () => Name;

    private Expression<Func<bool>> Allow2When() => () => Email == User.Email;
}
