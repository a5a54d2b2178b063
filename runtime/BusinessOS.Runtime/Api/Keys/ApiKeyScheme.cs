namespace BusinessOS.Runtime.Api.Keys;

/// <summary>Names of the ways to sign in that the API adds.</summary>
public static class ApiKeyScheme
{
    /// <summary><c>Authorization: Bearer KEY</c>.</summary>
    public const string Bearer = "BusinessOS.ApiKey";

    /// <summary>Chooses: the key where there is an Authorization header, the session's cookie otherwise.</summary>
    public const string KeyOrSession = "BusinessOS.KeyOrSession";
}
