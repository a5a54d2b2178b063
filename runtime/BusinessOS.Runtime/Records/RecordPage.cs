namespace BusinessOS.Runtime.Records;

/// <summary>A page of records.</summary>
/// <param name="Total">How many match in all, when it was asked for; see <paramref name="TotalIsCapped"/>.</param>
/// <param name="TotalIsCapped">Whether counting stopped at <see cref="Querying.RecordQuery.CountLimit"/>.</param>
/// <param name="Next">Pass as <see cref="Querying.RecordQuery.After"/> for the next page; null on the last one.</param>
public sealed record RecordPage(IReadOnlyList<RecordView> Items, int? Total, bool TotalIsCapped, string? Next);
