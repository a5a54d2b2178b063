using BusinessOS.Diagnostics;

namespace BusinessOS.Deploy;

/// <summary>What can go wrong between a built app and its running container: BOS4000-4999. A number is never reused.</summary>
internal static class DeployDiagnostics
{
    public static readonly DiagnosticDescriptor EngineDown = new("BOS4001", Severity.Error,
        "No container engine answers at {0}.",
        "Start one, for example `sudo systemctl start docker`, or point DOCKER_HOST at the one you use; `bos run` needs none.");

    public static readonly DiagnosticDescriptor TenantName = new("BOS4002", Severity.Error,
        "'{0}' cannot be a tenant's name.",
        "Use 2 to 40 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen.");

    public static readonly DiagnosticDescriptor ModulesMissing = new("BOS4003", Severity.Error,
        "There is no built app in {0}.",
        "Build it there first: `bos build DIR --out {0}`.");

    public static readonly DiagnosticDescriptor ImageFailed = new("BOS4004", Severity.Error,
        "The image {0} could not be built: {1}",
        "The engine's own log says more; free disk space and the engine's version are the usual causes.");

    public static readonly DiagnosticDescriptor NoBaseImage = new("BOS4005", Severity.Error,
        "{0} could not be pulled ({1}), and this machine's own .NET cannot stand in for it: {2}",
        "Let the engine reach that registry once, or load the image by hand.");

    public static readonly DiagnosticDescriptor Unhealthy = new("BOS4006", Severity.Error,
        "Version {0} of '{1}' did not become ready: {2}. The last it said:\n{3}",
        "{4} Mend the cause above and deploy again.");

    public static readonly DiagnosticDescriptor PortInUse = new("BOS4007", Severity.Error,
        "Port {0} is taken by another program.",
        "Choose another with `--port`, or leave it out and a free one is taken.");

    public static readonly DiagnosticDescriptor DatabaseOnLoopback = new("BOS4008", Severity.Error,
        "A container cannot reach a database at '{0}': inside it, that is the container itself.",
        "Name the machine's address, or the folder of the server's Unix socket (`Host=/var/run/postgresql`).");

    public static readonly DiagnosticDescriptor EngineRefused = new("BOS4009", Severity.Error,
        "The container engine refused: {0}",
        "Its own log says more.");

    public static readonly DiagnosticDescriptor UnderWay = new("BOS4010", Severity.Error,
        "Another deployment of '{0}' is under way.",
        "Wait until it is done.");

    public static readonly DiagnosticDescriptor NotDeployed = new("BOS4011", Severity.Error,
        "No tenant '{0}' is deployed here.",
        "{1}");

    public static readonly DiagnosticDescriptor NoFreePort = new("BOS4012", Severity.Error,
        "Every port from {0} to {1} is taken.",
        "Remove a tenant that is no longer needed, or choose a port with `--port`.");

    public static readonly DiagnosticDescriptor DatabaseText = new("BOS4013", Severity.Error,
        "The database connection cannot be read: {0}",
        "Write it as `Host=…;Database=…;Username=…;Password=…`.");

    public static readonly DiagnosticDescriptor RunsAnotherApp = new("BOS4014", Severity.Error,
        "'{0}' runs another app ({1}); it was left as it is.",
        "Choose another name, or take that one down first.");
}
