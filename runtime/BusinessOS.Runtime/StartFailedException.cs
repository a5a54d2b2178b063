namespace BusinessOS.Runtime;

/// <summary>The tenant cannot start, for a reason its owner or operator can mend.</summary>
/// <param name="code">The stable code, <c>BOS6001</c>.</param>
/// <param name="message">What is wrong and what to do, in words for people.</param>
public sealed class StartFailedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
