namespace BusinessOS.Spec;

/// <param name="Fields">Field names in order, each with an optional " desc".</param>
public sealed record IndexSpec(EquatableArray<string> Fields);
