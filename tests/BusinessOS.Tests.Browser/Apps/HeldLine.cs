using Microsoft.Playwright;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>
/// A page's line to its server on which the page is heard at once, but hears nothing before the test says so: the server
/// has begun the page's circuit for the address the page had then.
/// </summary>
internal sealed class HeldLine
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly List<Action> _held = [];
    private bool _open;

    /// <summary>Done when the server has answered for the first time what the page may not hear yet.</summary>
    public Task Asked => _asked.Task;

    public static async Task<HeldLine> OfAsync(IPage page)
    {
        var line = new HeldLine();
        await page.RouteWebSocketAsync("**/_blazor*", line.Attach);
        return line;
    }

    /// <summary>Hands on what was held, and from now on everything at once.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _open = true;
            _held.ForEach(send => send());
            _held.Clear();
        }
    }

    private void Attach(IWebSocketRoute socket)
    {
        var server = socket.ConnectToServer();
        var greeted = false;
        server.OnMessage(frame =>
        {
            Action send = frame.Binary is { Length: > 0 } bytes ? () => socket.Send(bytes) : () => socket.Send(frame.Text ?? "");
            lock (_gate)
            {
                if (_open || !greeted)
                {
                    greeted = true;
                    send();
                    return;
                }

                _held.Add(send);
                _asked.TrySetResult();
            }
        });
    }
}
