using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Hooks;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Code;

/// <summary>What hooks before and after a change know of it.</summary>
public abstract class AnyRecordChange<TRecord>
    where TRecord : Record
{
    private readonly HookCall _call;

    private protected AnyRecordChange(HookCall call) => _call = call;

    /// <summary>The record as it is to be. Of a deletion: as it is.</summary>
    public TRecord Record => (TRecord)_call.Record;

    /// <summary>The record as it was, to look at; null for a new one.</summary>
    public TRecord? Before => (TRecord?)_call.Before;

    /// <summary>The name of the transition the record takes; null for other changes.</summary>
    public string? Transition => _call.Step is TransitionDefinition step ? step.Name : null;

    /// <summary>The name of the action taken; null for other changes.</summary>
    public string? Action => _call.Step is ActionDefinition action ? action.Name : null;

    /// <summary>Who makes the change, with the roles they have in the hook's own app.</summary>
    public AppUser User => _call.User;

    /// <summary>Whether a workflow, an import or another part of the system makes the change.</summary>
    public bool IsBySystem => _call.Access.Actor.IsSystem;

    public DateTimeOffset Now => _call.Access.Time.GetUtcNow();

    /// <summary>Today's date by the organization's clock, as everywhere in specs.</summary>
    public DateOnly Today => OrganizationTime.TodayOf(_call.Access.Time);

    /// <summary>Whether a field is different from what it was; each that has a value, of a new record.</summary>
    /// <param name="field">As the spec names it: <c>nameof(Loan.DueOn)</c>.</param>
    public bool HasChanged(string field) => _call.HasChanged(field);

    /// <summary>Refuses the change with a message for people, at a field.</summary>
    /// <param name="field">As the spec names it: <c>nameof(Loan.DueOn)</c>.</param>
    public void Refuse(string field, string message) => _call.Refuse(field, message);

    /// <summary>Refuses the change with a message for people.</summary>
    public void Refuse(string message) => _call.Refuse(null, message);

    private protected RecordAccess Access => _call.Access;
}
