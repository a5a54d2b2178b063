namespace BusinessOS.Studio.Publishing;

/// <summary>A published app.</summary>
/// <param name="FirstSignIn">For a new organization: how its first administrator signs in.</param>
public sealed record Publication(Uri Url, FirstSignIn? FirstSignIn);

/// <summary>Shown once.</summary>
public sealed record FirstSignIn(string Email, string Password);
