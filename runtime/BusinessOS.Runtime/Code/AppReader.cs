using System.Linq.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Code;

/// <summary>
/// Records for the owner's code, typed and through the gate: those the actor may read, without the fields they may not.
/// What is read is a copy; setting its fields changes nothing.
/// </summary>
public class AppReader
{
    /// <summary>How many records one call reads at most.</summary>
    public const int MostTaken = 1_000;

    internal AppReader(RecordAccess access) => Access = access;

    private protected RecordAccess Access { get; }

    /// <summary>The record with the records it refers to; null when it is not there, or not for the actor to see.</summary>
    public async Task<TRecord?> FindAsync<TRecord>(Guid? id)
        where TRecord : Record =>
        id is { } known ? (TRecord?)await Access.FindAsync(typeof(TRecord), known) : null;

    /// <summary>Records a condition holds for, oldest first.</summary>
    /// <param name="where">What the database can answer, like conditions of a spec; null for all.</param>
    /// <param name="take">At most <see cref="MostTaken"/>.</param>
    public async Task<IReadOnlyList<TRecord>> ListAsync<TRecord>(Expression<Func<TRecord, bool>>? where = null, int take = MostTaken)
        where TRecord : Record =>
        [.. (await Access.ListAsync(typeof(TRecord), where, Math.Clamp(take, 0, MostTaken))).Cast<TRecord>()];

    /// <summary>How many records a condition holds for.</summary>
    public Task<int> CountAsync<TRecord>(Expression<Func<TRecord, bool>>? where = null)
        where TRecord : Record => Access.CountAsync(typeof(TRecord), where);

    /// <summary>The same as the app itself, which policies do not bind: for what must be known whoever asks.</summary>
    public AppReader AsApp() => new(Access.AsApp());
}
