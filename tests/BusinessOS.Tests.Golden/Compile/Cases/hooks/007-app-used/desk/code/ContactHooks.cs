using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Desk;

public sealed class ContactHooks : RecordHooks<People.Contact>
{
    public override async Task AfterDeleteAsync(RecordChanged<People.Contact> change)
    {
        foreach (var loan in await change.Records.AsApp().ListAsync<Loan>(l => l.Name == change.Record.Name))
        {
            await change.Records.AsApp().DeleteAsync<Loan>(loan.Id);
        }
    }
}
