namespace BusinessOS.Apps.EquipmentLoans;

public enum LoanPriority
{
    Low,
    Normal,
    High,
}
