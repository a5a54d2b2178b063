using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Crm;

/// <summary>
/// Makes a contact, and an account, of who wrote: whoever is there already, by the mail address and the company's name,
/// is not made again.
/// </summary>
public sealed class EnquiryHooks : RecordHooks<Enquiry>
{
    public override async Task AfterUpdateAsync(RecordChanged<Enquiry> change)
    {
        if (change.Action == "MakeContact")
        {
            var contact = await ContactAsync(change.Record, change.Records);
            await change.Records.UpdateAsync<Enquiry>(change.Record.Id, enquiry => enquiry.ContactId = contact);
        }
    }

    private static async Task<Guid> ContactAsync(Enquiry enquiry, AppRecords records)
    {
        var email = enquiry.Email;
        var plain = email.ToLowerInvariant();
        if (await records.ListAsync<Contact>(c => c.Email != null && c.Email.ToLower() == plain) is [var known, ..])
        {
            return known.Id;
        }

        var account = await AccountAsync(enquiry.Company, records);
        return await records.CreateAsync<Contact>(contact =>
        {
            contact.Name = enquiry.Name;
            contact.AccountId = account;
            contact.Email = email;
            contact.Phone = enquiry.Phone;
            contact.Newsletter = enquiry.Newsletter;
            contact.Source = ContactSource.Website;
        });
    }

    private static async Task<Guid?> AccountAsync(string? company, AppRecords records)
    {
        if (string.IsNullOrWhiteSpace(company))
        {
            return null;
        }

        var name = company.Trim();
        return await records.ListAsync<Account>(a => a.Name == name) is [var known, ..]
            ? known.Id
            : await records.CreateAsync<Account>(account => account.Name = name);
    }
}
