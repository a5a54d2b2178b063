using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Loans;

public sealed class ContactHooks : RecordHooks<Crm.Contact>
{
    public override Task BeforeCreateAsync(RecordChange<Crm.Contact> change)
    {
        change.Record.Level = change.Record.Phone is null ? Crm.ContactLevel.Bronze : Crm.ContactLevel.Silver;
        return Task.CompletedTask;
    }
}
