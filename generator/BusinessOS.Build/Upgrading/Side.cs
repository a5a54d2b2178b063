namespace BusinessOS.Build.Upgrading;

/// <summary>Whose word counts in a conflict.</summary>
public enum Side
{
    /// <summary>The app's: it stays as it is.</summary>
    Ours,

    /// <summary>The pack's: what the app says goes.</summary>
    Theirs,
}
