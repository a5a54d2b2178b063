namespace BusinessOS.Apps.EquipmentLoans;

public enum EquipmentCategory
{
    Camera,
    Lens,
    Light,
}
