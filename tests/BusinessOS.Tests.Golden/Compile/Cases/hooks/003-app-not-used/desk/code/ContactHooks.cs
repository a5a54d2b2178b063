using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Desk;

public sealed class ContactHooks : RecordHooks<BusinessOS.Apps.People.Contact>
{
}
