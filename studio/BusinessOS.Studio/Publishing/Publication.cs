using BusinessOS.Deploy;

namespace BusinessOS.Studio.Publishing;

/// <summary>A published app.</summary>
/// <param name="FirstSignIn">For a new organization: how its first administrator signs in.</param>
public sealed record Publication(Uri Url, FirstSignIn? FirstSignIn);
