namespace BusinessOS.Runtime.Records;

/// <summary>How long a record was in a state.</summary>
/// <param name="State">The state's name.</param>
/// <param name="LeftAt">Null while it is in it.</param>
public sealed record StateTime(string State, string Label, DateTimeOffset EnteredAt, DateTimeOffset? LeftAt);
