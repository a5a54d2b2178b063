namespace BusinessOS.Assistant.Building;

/// <summary>A workflow while the app is being built, and the sentence it came from.</summary>
internal sealed record DraftWorkflow(WorkflowSpec Spec, int Sentence);
