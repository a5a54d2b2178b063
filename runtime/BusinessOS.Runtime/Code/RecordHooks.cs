using System.Reflection;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Hooks;

namespace BusinessOS.Runtime.Code;

/// <summary>
/// What an app's owner adds to the changes of one kind of record, on every way they are made: pages, REST, imports,
/// workflows, sample records. A public class with a parameterless constructor in the app's namespace is found by itself;
/// one object serves all changes, so it keeps nothing between them.
/// <para>Before-hooks may set fields of the record and may refuse; rules are checked after them. After-hooks run in the
/// transaction of the change: what they write is stored with it, or neither is. A hook that throws, or takes longer than it
/// may, refuses the change.</para>
/// <para>Several hooks of one entity run in this order: those of its own app, then those of apps that use it in the order
/// they are loaded in; within an app by the name of the class.</para>
/// </summary>
/// <typeparam name="TRecord">The generated class of the app's own entity, or of an app it uses.</typeparam>
public abstract class RecordHooks<TRecord> : AnyRecordHooks
    where TRecord : Record
{
    internal sealed override Type EntityType => typeof(TRecord);

    /// <summary>A new record has its values and its defaults, and no number yet.</summary>
    public virtual Task BeforeCreateAsync(RecordChange<TRecord> change) => Task.CompletedTask;

    /// <summary>Somebody changes values; not asked when nothing would be different.</summary>
    public virtual Task BeforeUpdateAsync(RecordChange<TRecord> change) => Task.CompletedTask;

    /// <summary>A record is about to be deleted; its fields cannot be set any more.</summary>
    public virtual Task BeforeDeleteAsync(RecordChange<TRecord> change) => Task.CompletedTask;

    /// <summary>The record is about to move; <see cref="RecordChange{TRecord}.Transition"/> says by what.</summary>
    public virtual Task BeforeTransitionAsync(RecordChange<TRecord> change) => Task.CompletedTask;

    /// <summary>Adds problems once the rules of the spec hold: for creations, changes and transitions. Sets nothing.</summary>
    public virtual Task ValidateAsync(RecordChange<TRecord> change) => Task.CompletedTask;

    /// <summary>A record was created, in the transaction that will store it.</summary>
    public virtual Task AfterCreateAsync(RecordChanged<TRecord> change) => Task.CompletedTask;

    /// <summary>Values were changed, in the transaction that will store them.</summary>
    public virtual Task AfterUpdateAsync(RecordChanged<TRecord> change) => Task.CompletedTask;

    /// <summary>A record was deleted, in the transaction that will take it away.</summary>
    public virtual Task AfterDeleteAsync(RecordChanged<TRecord> change) => Task.CompletedTask;

    /// <summary>A record moved, in the transaction that will store it.</summary>
    public virtual Task AfterTransitionAsync(RecordChanged<TRecord> change) => Task.CompletedTask;

    internal sealed override Task RunAsync(HookPoint point, HookCall call) => point switch
    {
        HookPoint.BeforeCreate => BeforeCreateAsync(new(call)),
        HookPoint.BeforeUpdate => BeforeUpdateAsync(new(call)),
        HookPoint.BeforeDelete => BeforeDeleteAsync(new(call)),
        HookPoint.BeforeTransition => BeforeTransitionAsync(new(call)),
        HookPoint.Validate => ValidateAsync(new(call)),
        HookPoint.AfterCreate => AfterCreateAsync(new(call)),
        HookPoint.AfterUpdate => AfterUpdateAsync(new(call)),
        HookPoint.AfterDelete => AfterDeleteAsync(new(call)),
        _ => AfterTransitionAsync(new(call)),
    };

    internal sealed override bool Takes(HookPoint point) =>
        GetType().GetMethod($"{point}Async", BindingFlags.Public | BindingFlags.Instance)?.DeclaringType != typeof(RecordHooks<TRecord>);
}
