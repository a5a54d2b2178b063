using BusinessOS.Runtime.Code;

namespace BusinessOS.Runtime.Definitions;

/// <summary>An address the app's owner answers.</summary>
/// <param name="Path">Below the app's own: <c>overdue/{days}</c>.</param>
/// <param name="Roles">One of them is needed; without any, any role of the app.</param>
public sealed record EndpointDefinition(string App, string Method, string Path, IReadOnlyList<string> Roles, string Summary, AnyAppEndpoint Code)
{
    /// <summary>The whole address.</summary>
    public string Route => $"/api/{App}/x/{Path}";
}
