using System.Collections.Immutable;
using BusinessOS.Build.Folders;

namespace BusinessOS.Build.Upgrading;

/// <summary>A plan, or why there is none.</summary>
/// <param name="Texts">The files the problems and conflicts point into, by the name problems use.</param>
public sealed record UpgradeOutcome(Outcome<UpgradePlan> Plan, ImmutableDictionary<string, string> Texts)
{
    internal static UpgradeOutcome Failed(IEnumerable<Diagnostic> problems, SourceSet? sources) =>
        new(new(null, [.. problems]), sources?.Texts ?? ImmutableDictionary<string, string>.Empty);
}
