using System.Collections.Frozen;

namespace BusinessOS.Model;

/// <summary>Ids no app can have.</summary>
public static class ReservedIds
{
    // First the addresses beside which apps live, then the namespaces that would hide .NET's own from the app's code.
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "account", "admin", "api", "app", "audit", "auth", "connect", "css", "export", "files", "graphql", "health", "home", "hooks", "js",
        "login", "logout", "openapi", "portal", "preview", "public", "search", "settings", "setup", "static", "studio", "users",
        "system", "microsoft", "business-os", "businessos",
    ], StringComparer.Ordinal);

    public static bool Contains(string id) => All.Contains(id);
}
