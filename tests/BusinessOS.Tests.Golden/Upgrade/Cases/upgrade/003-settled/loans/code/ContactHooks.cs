using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Loans;

public sealed class ContactHooks : RecordHooks<Crm.Contact>
{
    public override Task BeforeCreateAsync(RecordChange<Crm.Contact> change)
    {
        change.Record.Name = change.Record.Name?.Trim();
        return Task.CompletedTask;
    }
}
