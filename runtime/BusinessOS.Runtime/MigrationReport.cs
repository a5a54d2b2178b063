namespace BusinessOS.Runtime;

/// <summary>What a change of the schema did, or would do.</summary>
/// <param name="Steps">What is done, in order.</param>
/// <param name="Notes">What people should know: values that are kept though no app uses them, or that do not fit the rules.</param>
/// <param name="Refusals">What keeps the change from being made; a trial goes on without it to find everything.</param>
public sealed record MigrationReport(IReadOnlyList<string> Steps, IReadOnlyList<string> Notes, IReadOnlyList<string> Refusals);
