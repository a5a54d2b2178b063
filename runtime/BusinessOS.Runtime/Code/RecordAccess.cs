using System.Linq.Expressions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Code;

/// <summary>
/// The way from the owner's code to records: through the gate, one call at a time, for as long as the code may run. What is
/// still running after that gets nowhere.
/// </summary>
internal sealed class RecordAccess : IDisposable
{
    private readonly RecordPort _port;
    private readonly CurrentActor _current;
    private readonly Gate _gate;

    /// <param name="mayWrite">Whether what asks may change anything at all.</param>
    public RecordAccess(RecordPort port, CurrentActor current, CancellationToken cancellationToken, bool mayWrite = true)
        : this(port, current, new Gate(mayWrite, cancellationToken))
    {
    }

    private RecordAccess(RecordPort port, CurrentActor current, Gate gate) => (_port, _current, _gate) = (port, current, gate);

    public Actor Actor => _current.Actor;

    public TimeProvider Time => _port.Time;

    /// <summary>Cancelled when the code may not go on.</summary>
    public CancellationToken Stopping => _gate.Stop.Token;

    public RecordAccess AsApp() => new(_port, _current.As(Actor.System(ChangeLog.NameOf(Actor))), _gate);

    public Task<Record?> FindAsync(Type type, Guid id) => UseAsync(stop => _port.FindAsync(type, id, Actor, stop));

    public Task<IReadOnlyList<Record>> ListAsync(Type type, LambdaExpression? where, int take) => UseAsync(stop => _port.ListAsync(type, where, take, Actor, stop));

    public Task<int> CountAsync(Type type, LambdaExpression? where) => UseAsync(stop => _port.CountAsync(type, where, Actor, stop));

    /// <param name="fill">Runs before the call has its turn, like all code of the owner's: it may never return.</param>
    public Task<Guid> CreateAsync(Type type, Action<Record> fill)
    {
        using (Ambient.Enter(Actor, Time))
        {
            var values = _port.ValuesOf(type, fill);
            return WriteAsync(stop => _port.CreateAsync(type, values, _current, stop));
        }
    }

    public async Task UpdateAsync(Type type, Guid id, Action<Record> change)
    {
        var record = await FindAsync(type, id);
        using (Ambient.Enter(Actor, Time))
        {
            var (version, values) = (record?.RowVersion, record is null ? [] : _port.ValuesOf(type, record, change));
            await WriteAsync(stop => _port.UpdateAsync(type, id, version, values, _current, stop));
        }
    }

    public Task DeleteAsync(Type type, Guid id) => WriteAsync(stop => _port.DeleteAsync(type, id, _current, stop));

    public Task TransitionAsync(Type type, Guid id, string transition) => WriteAsync(stop => _port.TransitionAsync(type, id, transition, _current, stop));

    public Task ActAsync(Type type, Guid id, string action) => WriteAsync(stop => _port.ActAsync(type, id, action, _current, stop));

    /// <summary>Ends the access and waits for a call that is under way.</summary>
    public async Task CloseAsync()
    {
        if (_gate.IsClosed)
        {
            return;
        }

        await _gate.Stop.CancelAsync();
        await _gate.Turn.WaitAsync(CancellationToken.None);
        _gate.IsClosed = true;
        _gate.Turn.Release();
    }

    public void Dispose() => _gate.Dispose();

    private Task<Guid> WriteAsync(Func<CancellationToken, Task<Guid>> write) => _gate.MayWrite
        ? UseAsync(write)
        : throw new InvalidOperationException("A GET changes nothing. Answer to POST, PUT, PATCH or DELETE instead.");

    private async Task<T> UseAsync<T>(Func<CancellationToken, Task<T>> use)
    {
        await _gate.Turn.WaitAsync(_gate.Stop.Token);
        try
        {
            if (_gate.IsClosed)
            {
                throw new InvalidOperationException("The change this code belongs to is over; every call must be awaited.");
            }

            using (Ambient.Enter(Actor, Time))
            {
                return await use(_gate.Stop.Token);
            }
        }
        finally
        {
            _gate.Turn.Release();
        }
    }

    /// <summary>Lets one call through at a time, and none once it is closed.</summary>
    private sealed class Gate(bool mayWrite, CancellationToken cancellationToken) : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public CancellationTokenSource Stop { get; } = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        public bool IsClosed { get; set; }

        public bool MayWrite { get; } = mayWrite;

        /// <summary>The turn stays: code that is cut off may still ask for it, and is told that it is closed.</summary>
        public void Dispose() => Stop.Dispose();
    }
}
