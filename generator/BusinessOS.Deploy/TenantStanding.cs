namespace BusinessOS.Deploy;

/// <summary>How an organization stands on this engine.</summary>
/// <param name="Serving">What it runs; null when nothing is deployed.</param>
/// <param name="HasData">Whether it has data here, from now or from before it was taken away.</param>
public sealed record TenantStanding(Deployment? Serving, bool HasData);
