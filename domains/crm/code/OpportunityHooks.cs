using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Crm;

/// <summary>Whoever a deal is won with is a customer, even where the account is looked after by somebody else.</summary>
public sealed class OpportunityHooks : RecordHooks<Opportunity>
{
    public override async Task AfterTransitionAsync(RecordChanged<Opportunity> change)
    {
        if (change.Transition == "Win" && change.Record.AccountId is { } account)
        {
            await change.Records.AsApp().UpdateAsync<Account>(account, customer => customer.Customer = true);
        }
    }
}
