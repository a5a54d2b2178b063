namespace BusinessOS.Model;

/// <summary>An auto-number's shape: <c>LN-{0000}</c> is prefix <c>LN-</c>, 4 digits, no suffix.</summary>
public sealed record NumberPattern(string Prefix, int Digits, string Suffix);
