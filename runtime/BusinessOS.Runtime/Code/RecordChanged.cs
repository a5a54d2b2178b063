using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Hooks;

namespace BusinessOS.Runtime.Code;

/// <summary>A change that was made and is not yet final: what <see cref="Records"/> writes is stored with it, or neither is.</summary>
public sealed class RecordChanged<TRecord> : AnyRecordChange<TRecord>
    where TRecord : Record
{
    internal RecordChanged(HookCall call)
        : base(call) => Records = new AppRecords(Access);

    /// <summary>Other records, under the rights of who makes the change.</summary>
    public AppRecords Records { get; }
}
