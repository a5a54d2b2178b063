using System.Text.RegularExpressions;

namespace BusinessOS.Deploy;

/// <summary>A tenant's name that is safe as part of a container's, a volume's, an image's and a host's name.</summary>
internal sealed partial record TenantName
{
    private TenantName(string value) => Value = value;

    public string Value { get; }

    public string Container => $"businessos-{Value}";

    /// <summary>The last good container while its successor proves itself.</summary>
    public string PreviousContainer => $"businessos-{Value}.previous";

    /// <summary>A new version that is tried on no data before the running one is stopped.</summary>
    public string RehearsalContainer => $"businessos-{Value}.rehearsal";

    public string Volume => $"businessos-{Value}-data";

    public string Repository => $"businessos/tenant-{Value}";

    /// <summary>The name, or a problem for whoever wrote it.</summary>
    public static TenantName Parse(string text) => Allowed().IsMatch(text)
        ? new TenantName(text)
        : throw DeploymentException.Of(DeployDiagnostics.TenantName, text);

    public override string ToString() => Value;

    [GeneratedRegex(@"^[a-z](?:[a-z0-9-]{0,38}[a-z0-9])\z")]
    private static partial Regex Allowed();
}
