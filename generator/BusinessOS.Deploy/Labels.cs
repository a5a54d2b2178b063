namespace BusinessOS.Deploy;

/// <summary>The labels by which containers, images, volumes and networks are found again.</summary>
internal static class Labels
{
    public const string Tenant = "businessos.tenant";
    public const string Version = "businessos.version";
    public const string Role = "businessos.role";
    public const string Port = "businessos.port";

    /// <summary>The role of the container that answers people.</summary>
    public const string Serving = "serving";

    public const string Rehearsal = "rehearsal";
}
