namespace BusinessOS.Runtime.Records;

/// <summary>A record by id and title.</summary>
public sealed record RecordLabel(Guid Id, string Title);
