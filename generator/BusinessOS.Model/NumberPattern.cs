namespace BusinessOS.Model;

/// <summary>
/// An auto-number's shape: <c>LN-{0000}</c> is prefix <c>LN-</c>, 4 digits, no suffix. <c>{yyyy}</c>, <c>{yy}</c> and <c>{MM}</c>
/// in either stand for the year and the month, with which the counter begins again.
/// </summary>
public sealed record NumberPattern(string Prefix, int Digits, string Suffix);
