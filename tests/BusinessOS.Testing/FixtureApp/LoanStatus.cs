namespace BusinessOS.Apps.EquipmentLoans;

public enum LoanStatus
{
    Requested,
    Approved,
    Out,
    Returned,
}
