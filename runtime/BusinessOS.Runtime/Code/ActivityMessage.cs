namespace BusinessOS.Runtime.Code;

/// <summary>What an activity sends.</summary>
/// <param name="Subject">Of a mail; null for what is posted.</param>
internal sealed record ActivityMessage(string To, string? Subject, string Body);
