using BusinessOS.Runtime.Api.Json;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>An entity as a resource of the API.</summary>
internal sealed record RecordResource(EntityDefinition Entity, RecordShape Shape);
