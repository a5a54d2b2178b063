using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Api.Querying;

/// <summary>What a list request asks for.</summary>
/// <param name="Fields">The fields to answer with; null for all.</param>
internal sealed record ListQuery(RecordQuery Records, IReadOnlySet<string>? Fields);
