namespace BusinessOS.Runtime.Code;

/// <summary>Where an endpoint of the owner's answers: below <c>/api/{app}/x/</c>.</summary>
/// <param name="method"><c>GET</c>, <c>POST</c>, <c>PUT</c>, <c>PATCH</c> or <c>DELETE</c>.</param>
/// <param name="path">Words and holes: <c>overdue/{days}</c>. A hole is a property of the request.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EndpointAttribute(string method, string path) : Attribute
{
    public string Method { get; } = method;

    public string Path { get; } = path;

    /// <summary>Names of roles of the app, separated by commas, one of which the caller must have; without it, any role of the app.</summary>
    public string Roles { get; set; } = "";

    /// <summary>What it does, in a few words, for the API's document.</summary>
    public string Summary { get; set; } = "";
}
