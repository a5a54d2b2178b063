using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Crm;

/// <summary>Names are typed and pasted in many ways: they are kept with one space between words, so that they sort and are found.</summary>
public sealed class ContactHooks : RecordHooks<Contact>
{
    public override Task BeforeCreateAsync(RecordChange<Contact> change) => TidyAsync(change.Record);

    public override Task BeforeUpdateAsync(RecordChange<Contact> change) => TidyAsync(change.Record);

    private static Task TidyAsync(Contact contact)
    {
        contact.Name = Tidy(contact.Name);
        contact.JobTitle = Tidy(contact.JobTitle);
        return Task.CompletedTask;
    }

    private static string? Tidy(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
