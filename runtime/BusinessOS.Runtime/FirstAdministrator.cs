namespace BusinessOS.Runtime;

/// <summary>How the first administrator of a tenant signs in.</summary>
public sealed record FirstAdministrator(string Email, string Password);
