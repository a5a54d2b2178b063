using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Desk;

internal sealed class HiddenHooks : RecordHooks<Loan>
{
}

public sealed class ManyHooks<T> : RecordHooks<Loan>
{
}

public sealed class NeedyHooks(string what) : RecordHooks<Loan>
{
    public override string ToString() => what;
}

public abstract class SharedHooks : RecordHooks<Loan>
{
}
