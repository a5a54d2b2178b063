namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>Names of the parts that the paths of a document share.</summary>
internal static class DocumentNames
{
    // Entities are C# names, which hold no dot: these cannot meet one of them.
    public const string Problem = "Api.Problem";
    public const string Reference = "Api.Reference";
    public const string StoredFile = "Api.StoredFile";

    public const string Bearer = "apiKey";
    public const string Cookie = "session";

    public static string Page(EntityDefinition entity) => entity.Name + ".Page";

    public static string Create(EntityDefinition entity) => entity.Name + ".Create";

    public static string Update(EntityDefinition entity) => entity.Name + ".Update";

    public static string Line(string entity) => entity + ".Line";

    public static string Filter(EntityDefinition entity, string parameter) => $"{entity.Name}.{parameter}";

    /// <summary>The response that refuses with this status.</summary>
    public static string Refusal(int status) => status switch
    {
        400 => "BadRequest",
        401 => "NotSignedIn",
        403 => "Forbidden",
        404 => "NotFound",
        409 => "Conflict",
        412 => "VersionMismatch",
        413 => "TooLarge",
        415 => "WrongMediaType",
        422 => "Invalid",
        503 => "Busy",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No response of the document refuses with it."),
    };
}
