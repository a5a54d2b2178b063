namespace BusinessOS.Deploy;

/// <summary>Lets one process of this user at a time do a thing; freed by the system when that process ends in any way.</summary>
internal static class MachineLock
{
    /// <summary>Null when another process holds it.</summary>
    public static IDisposable? TryTake(string name)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var folder = Directory.CreateDirectory(Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "BusinessOS", "locks"));
        try
        {
            return new FileStream(Path.Combine(folder.FullName, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static async Task<IDisposable> WaitAsync(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryTake(name) is { } taken)
            {
                return taken;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }
}
