namespace BusinessOS.Deploy;

/// <summary>A tenant's container as the engine shows it.</summary>
/// <param name="Image">The image's name with its content's hash.</param>
/// <param name="Running">False when it was stopped or could not be kept running.</param>
public sealed record Deployment(
    string Tenant, string Version, Uri Url, string Container, string Image, bool Running, DateTimeOffset CreatedAt)
{
    /// <summary>What the tenant was told to count in and go by.</summary>
    public RegionalSettings Region { get; init; } = RegionalSettings.Unset;

    /// <summary>Of a deployment that made the tenant's first administrator, because none was named; else null.</summary>
    public FirstSignIn? FirstSignIn { get; init; }
}
