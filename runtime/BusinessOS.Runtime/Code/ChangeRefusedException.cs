using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Code;

/// <summary>The gate refused a change the owner's code wanted; the message says why, for people.</summary>
public sealed class ChangeRefusedException : Exception
{
    internal ChangeRefusedException(ChangeResult result, string message)
        : base(message) => Result = result;

    internal ChangeResult Result { get; }
}
