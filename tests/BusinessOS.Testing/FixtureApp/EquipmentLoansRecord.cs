using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Apps.EquipmentLoans;

/// <summary>The record class of the tests' own app, which is written by hand in the shape of generated code.</summary>
public abstract class EquipmentLoansRecord : Record
{
    protected static AppUser User => Ambient.UserOf("equipment-loans");

    protected static DateOnly Today => Ambient.Today;

    protected static DateTimeOffset Now => Ambient.Now;
}
