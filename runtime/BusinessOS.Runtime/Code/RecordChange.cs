using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Hooks;

namespace BusinessOS.Runtime.Code;

/// <summary>
/// A change that is about to be made. Fields of <see cref="AnyRecordChange{TRecord}.Record"/> that people can give may be
/// set, also where these people cannot; the rules are checked afterwards. The status moves by transitions only.
/// </summary>
public sealed class RecordChange<TRecord> : AnyRecordChange<TRecord>
    where TRecord : Record
{
    internal RecordChange(HookCall call)
        : base(call) => Records = new AppReader(Access);

    /// <summary>Other records, as far as who makes the change may see them.</summary>
    public AppReader Records { get; }
}
