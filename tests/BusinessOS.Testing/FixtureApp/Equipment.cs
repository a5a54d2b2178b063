using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Apps.EquipmentLoans;

public partial class Equipment : EquipmentLoansRecord
{
    public string? Name { get; set; }

    public string? Serial { get; set; }

    public EquipmentCategory? Category { get; set; }

    public bool Available { get; set; }

    public decimal? Price { get; set; }

    internal static void Define(EntityBuilder<Equipment> entity)
    {
        entity.Identity("e-equipment", "equipment", "equipment_loans_equipment");
        entity.Labels("Equipment", "Equipment", "What can be lent.");
        entity.Title(r => r.TitleText());
        entity.Field("f-eq-name", "Name", FieldKind.Text).Label("Name").Required().Length(null, 120);
        entity.Field("f-eq-serial", "Serial", FieldKind.Text).Label("Serial number").Unique();
        entity.Field("f-eq-category", "Category", FieldKind.Choice)
            .Label("Category")
            .Option(EquipmentCategory.Camera, "Camera")
            .Option(EquipmentCategory.Lens, "Lens")
            .Option(EquipmentCategory.Light, "Light");
        entity.Field("f-eq-available", "Available", FieldKind.Boolean)
            .Label("Available")
            .Default(() => true);
        entity.Field("f-eq-price", "Price", FieldKind.Money)
            .Label("Price")
            .Range(0m, null)
            .Currency("EUR")
            .ReadWhen(r => r.PriceReadWhen());
        entity.Allow("Manager", Operations.All);
        entity.Allow("Desk", Operations.Read | Operations.Update);
        entity.Allow("Member", Operations.Read);
    }

    private Expression<Func<string?>> TitleText() => () => Name;

    private Expression<Func<bool>> PriceReadWhen() => () => User.Is("Manager");
}
