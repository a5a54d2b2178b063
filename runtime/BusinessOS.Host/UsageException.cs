namespace BusinessOS.Host;

/// <summary>The host was started wrongly; the message says how.</summary>
internal sealed class UsageException(string message) : Exception(message);
