using BusinessOS.Runtime.Records.Hooks;

namespace BusinessOS.Runtime.Code;

/// <summary>What the runtime knows hooks by, whatever they are for. Owners write classes of <see cref="RecordHooks{TRecord}"/>.</summary>
public abstract class AnyRecordHooks
{
    internal AnyRecordHooks()
    {
    }

    /// <summary>The class of the records they are for.</summary>
    internal abstract Type EntityType { get; }

    internal abstract Task RunAsync(HookPoint point, HookCall call);

    /// <summary>Whether the class has code of its own for a point.</summary>
    internal abstract bool Takes(HookPoint point);
}
