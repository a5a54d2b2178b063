namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>Says in a corner of the page what was done; the shell shows it and takes it away again.</summary>
public sealed class Announcements
{
    private readonly List<Announcement> _current = [];

    /// <summary>What is shown changed.</summary>
    public event Action? Changed;

    public IReadOnlyList<Announcement> Current => _current;

    public void Say(string text) => Add(new Announcement(text, false));

    public void Warn(string text) => Add(new Announcement(text, true));

    public void Remove(Announcement announcement)
    {
        if (_current.Remove(announcement))
        {
            Changed?.Invoke();
        }
    }

    private void Add(Announcement announcement)
    {
        _current.Add(announcement);
        if (_current.Count > 3)
        {
            _current.RemoveAt(0);
        }

        Changed?.Invoke();
    }
}
