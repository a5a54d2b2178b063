using System.ComponentModel.DataAnnotations;

namespace BusinessOS.Runtime.Api;

/// <summary>Settings of the interfaces, section <c>Api</c>.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Bytes of JSON read of one request.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Whether the OpenAPI documents are shown to who is not signed in.</summary>
    public bool PublicDocuments { get; set; }
}
