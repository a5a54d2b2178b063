using System.Collections.Immutable;

namespace BusinessOS.Build.Renaming;

/// <summary>A rename ready to be written, or why there is none.</summary>
/// <param name="Texts">The files the problems point into, by the name problems use: for a refused rename, as they would have become.</param>
public sealed record RenameOutcome(Outcome<RenamePlan> Plan, ImmutableDictionary<string, string> Texts);
