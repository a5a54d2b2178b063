namespace BusinessOS.Spec.Schema;

/// <summary>A key of a mapping in a spec's file.</summary>
internal sealed record SpecKey(string Name, SpecShape Shape, string Description, bool IsRequired = false);
