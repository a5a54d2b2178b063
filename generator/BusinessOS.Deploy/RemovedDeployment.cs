namespace BusinessOS.Deploy;

/// <summary>A tenant that was taken away.</summary>
/// <param name="KeptVolume">The volume its data stays in; null when the data was removed too.</param>
public sealed record RemovedDeployment(string Tenant, string? KeptVolume);
