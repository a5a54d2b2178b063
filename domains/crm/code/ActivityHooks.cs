using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Crm;

/// <summary>
/// An activity of a deal or of a person is also one of their company, so that the company's page shows all of them; and a
/// note is nothing that remains to be done.
/// </summary>
public sealed class ActivityHooks : RecordHooks<Activity>
{
    public override Task BeforeCreateAsync(RecordChange<Activity> change) => CompleteAsync(change);

    public override Task BeforeUpdateAsync(RecordChange<Activity> change) => CompleteAsync(change);

    private static async Task CompleteAsync(RecordChange<Activity> change)
    {
        var activity = change.Record;
        activity.Done |= activity.Kind == ActivityKind.Note;
        if (activity.AccountId is null && activity.OpportunityId is { } deal)
        {
            activity.AccountId = (await change.Records.FindAsync<Opportunity>(deal))?.AccountId;
        }

        if (activity.AccountId is null && activity.ContactId is { } person)
        {
            activity.AccountId = (await change.Records.FindAsync<Contact>(person))?.AccountId;
        }
    }
}
