namespace BusinessOS.Runtime.Ui.Components;

/// <summary>Waits until a person stops typing, so that not every letter asks the server.</summary>
public sealed class TypingPause(TimeProvider time, TimeSpan length) : IDisposable
{
    private CancellationTokenSource _typing = new();

    /// <summary>Waits for the pause after a letter.</summary>
    /// <returns>A token the next letter cancels; null when that letter came before the pause was over.</returns>
    public async Task<CancellationToken?> PassAsync()
    {
        // The pause begins with the letter, not once the one before has been called off.
        var before = _typing;
        var typing = _typing = new CancellationTokenSource();
        var mine = typing.Token;
        var pause = Task.Delay(length, time, mine);
        await before.CancelAsync();
        before.Dispose();
        try
        {
            await pause;
            return typing == _typing ? mine : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _typing.Cancel();
        _typing.Dispose();
    }
}
