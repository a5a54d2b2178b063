namespace BusinessOS.Model.Problems;

/// <summary>Problems of encrypted fields: BOS1424-1425. A retired code stays here, commented out.</summary>
internal static class EncryptedProblems
{
    public static readonly DiagnosticDescriptor LookedInto = new("BOS1424", Severity.Error,
        "{0} looks into an encrypted field, whose text only its reader can open.",
        "Ask whether there is one, '!= null', or keep what is asked for, such as the last four digits, in a text field beside it.");

    public static readonly DiagnosticDescriptor NotComparable = new("BOS1425", Severity.Error,
        "{0} names '{1}', which is encrypted: nothing is found, sorted or told apart by it.",
        "Name another field, or keep what is asked for, such as the last four digits, in a text field beside it.");
}
