namespace BusinessOS.Model;

public enum TriggerKind
{
    Created,
    Updated,
    Deleted,
    Becomes,
    Action,
    Schedule,
}
