namespace BusinessOS.Testing;

/// <summary>A mail as it arrived: the envelope's addresses and the text with its headers.</summary>
public sealed record SmtpMessage(string From, IReadOnlyList<string> To, string Content);
