using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Code;

/// <summary>
/// Records for the owner's code, to read and to change. Every change passes the gate with its rules, rights and hooks; what
/// the gate refuses throws <see cref="ChangeRefusedException"/>. Where the code runs in a transaction, that refusal is its
/// end, whether the code catches it or not.
/// </summary>
public sealed class AppRecords : AppReader
{
    internal AppRecords(RecordAccess access)
        : base(access)
    {
    }

    /// <summary>Creates a record and gives its id.</summary>
    /// <param name="fill">Gives its values; what it leaves alone has its default.</param>
    public Task<Guid> CreateAsync<TRecord>(Action<TRecord> fill)
        where TRecord : Record => Access.CreateAsync(typeof(TRecord), record => fill((TRecord)record));

    /// <summary>Changes a record.</summary>
    /// <param name="change">Sets fields; only those that differ afterwards are changed.</param>
    public Task UpdateAsync<TRecord>(Guid id, Action<TRecord> change)
        where TRecord : Record => Access.UpdateAsync(typeof(TRecord), id, record => change((TRecord)record));

    public Task DeleteAsync<TRecord>(Guid id)
        where TRecord : Record => Access.DeleteAsync(typeof(TRecord), id);

    /// <param name="transition">Its name in the spec.</param>
    public Task TransitionAsync<TRecord>(Guid id, string transition)
        where TRecord : Record => Access.TransitionAsync(typeof(TRecord), id, transition);

    /// <param name="action">Its name in the spec.</param>
    public Task ActAsync<TRecord>(Guid id, string action)
        where TRecord : Record => Access.ActAsync(typeof(TRecord), id, action);

    /// <summary>The same as the app itself, which policies do not bind; rules and hooks do.</summary>
    public new AppRecords AsApp() => new(Access.AsApp());
}
