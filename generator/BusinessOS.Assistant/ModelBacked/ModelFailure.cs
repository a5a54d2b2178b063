namespace BusinessOS.Assistant.ModelBacked;

/// <summary>Why a model is of no use, and what to do about it.</summary>
/// <param name="Reason">Completes "The model could not be used: …".</param>
public sealed record ModelFailure(string Reason, string Fix);
