using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Desk;

public sealed class NoteHooks : RecordHooks<Note>
{
}

public sealed class AnyHooks : RecordHooks<DeskRecord>
{
}
