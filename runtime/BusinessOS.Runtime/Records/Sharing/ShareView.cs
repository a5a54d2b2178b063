namespace BusinessOS.Runtime.Records.Sharing;

/// <summary>Somebody who was given a record.</summary>
/// <param name="Person">Their e-mail address; null for a team.</param>
/// <param name="Team">The team's key; null for a person.</param>
/// <param name="Name">What people read.</param>
/// <param name="Until">The last day it counts; null: until it is taken back.</param>
public sealed record ShareView(
    Guid Id, string? Person, string? Team, string Name, bool MayUpdate, DateOnly? Until, string By, DateTimeOffset At);
