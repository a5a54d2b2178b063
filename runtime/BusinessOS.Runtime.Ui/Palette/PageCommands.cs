namespace BusinessOS.Runtime.Ui.Palette;

/// <summary>What the page that is open lets the palette do; each page says it for itself and takes it back.</summary>
public sealed class PageCommands
{
    private object? _owner;

    public IReadOnlyList<PageCommand> Current { get; private set; } = [];

    public void Offer(object owner, IReadOnlyList<PageCommand> commands) => (_owner, Current) = (owner, commands);

    /// <summary>Takes back what this owner offered; a page that came after it keeps its own.</summary>
    public void Withdraw(object owner)
    {
        if (ReferenceEquals(_owner, owner))
        {
            (_owner, Current) = (null, []);
        }
    }
}
