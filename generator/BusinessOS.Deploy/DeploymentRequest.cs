namespace BusinessOS.Deploy;

/// <summary>One version of a tenant's apps, to be made the running one.</summary>
public sealed record DeploymentRequest
{
    /// <summary>The organization: lower-case letters, digits and hyphens; part of names and addresses.</summary>
    public required string Tenant { get; init; }

    /// <summary>What people call this version; shown, not interpreted.</summary>
    public required string Version { get; init; }

    /// <summary>The built apps: the folder the host is given as <c>--modules</c>.</summary>
    public required string Modules { get; init; }

    /// <summary>A PostgreSQL connection; null for the embedded database in the tenant's own volume.</summary>
    public string? Database { get; init; }

    /// <summary><c>EMAIL:PASSWORD</c> of the first administrator; used when the database has none yet.</summary>
    public string? Administrator { get; init; }

    /// <summary>The port on 127.0.0.1; null keeps the one the tenant has, or takes a free one.</summary>
    public int? Port { get; init; }

    /// <summary>Whether the version that runs may give way to this one; null: any may. Asked when nobody else can change it.</summary>
    public Predicate<string>? MayReplace { get; init; }

    /// <summary>What of it is null stays as the tenant has it.</summary>
    public RegionalSettings Region { get; init; } = RegionalSettings.Unset;

    public ContainerLimits Limits { get; init; } = ContainerLimits.Default;
}
