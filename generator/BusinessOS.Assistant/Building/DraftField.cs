namespace BusinessOS.Assistant.Building;

/// <summary>A field while its entity is being built, and the sentence it came from.</summary>
internal sealed record DraftField(FieldSpec Spec, int Sentence);
