using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What the database finds records by quickly.</summary>
public sealed record IndexDefinition(IReadOnlyList<Sort> Keys);
