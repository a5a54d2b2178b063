using System.Collections.Immutable;

namespace BusinessOS.Build.Lifting;

/// <summary>What moves out of generated files, compiled and ready to be written.</summary>
public sealed record LiftPlan(EquatableArray<LiftedFile> Files, BuiltWorkspace Built);

/// <summary>An edited file that can be generated again.</summary>
/// <param name="Generated">Below the output folder: <c>lending/Entities/Loan.g.cs</c>.</param>
/// <param name="Owned">The owner's new file with what was added, by its full path; null when only spacing differed.</param>
public sealed record LiftedFile(string Generated, string? Owned, string Text);

/// <summary>A lift ready to be written, or why there is none.</summary>
/// <param name="Texts">The files the problems point into, by the name problems use.</param>
public sealed record LiftOutcome(Outcome<LiftPlan> Plan, ImmutableDictionary<string, string> Texts);
