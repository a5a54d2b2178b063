namespace BusinessOS.Runtime.Records.Querying;

/// <summary>One bar of a chart.</summary>
/// <param name="Key">The field's value, for the link to the records behind it; null for empty ones.</param>
/// <param name="Label">What people read.</param>
public sealed record Group(object? Key, string Label, decimal Value);
