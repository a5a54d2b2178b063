namespace BusinessOS.Runtime.Identity;

/// <summary>
/// Marks what somebody may reach who signed in with a one-time password: where it is changed, the way out, and what shows
/// nothing of the tenant's. Everything that is not marked stays shut.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWithOneTimePasswordAttribute : Attribute;
