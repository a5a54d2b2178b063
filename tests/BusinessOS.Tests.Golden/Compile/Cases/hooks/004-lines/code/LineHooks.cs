using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Desk;

public sealed class LineHooks : RecordHooks<OrderLine>
{
}
