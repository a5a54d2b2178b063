using BusinessOS.Runtime.Api.Problems;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>What became of one of several records.</summary>
/// <param name="RowVersion">Its version afterwards; null where nothing was done, and when it is gone.</param>
/// <param name="Refusal">Why nothing was done; null when it was.</param>
internal sealed record BulkResult(Guid Id, int? RowVersion, ApiProblem? Refusal);
