namespace BusinessOS.Studio.Preview;

/// <summary>How the live app stands.</summary>
/// <param name="Text">What people read.</param>
public sealed record PreviewState(PreviewStateKind Kind, string Text)
{
    public static readonly PreviewState Starting = new(PreviewStateKind.Building, "Building");

    public static readonly PreviewState Filling = new(PreviewStateKind.Building, "Starting with sample records");

    public static readonly PreviewState Updating = new(PreviewStateKind.Building, "Updating");

    public static readonly PreviewState Live = new(PreviewStateKind.Live, "Live");
}

public enum PreviewStateKind
{
    Building,
    Live,
    Failed,
}
