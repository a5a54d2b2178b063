namespace BusinessOS.Runtime.Records.Saved;

/// <summary>Whom a saved view is for. Stored by name.</summary>
public enum ViewAudience
{
    /// <summary>Who made it.</summary>
    Mine,

    Team,

    Everyone,
}
