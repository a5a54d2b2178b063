using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Spec.Versions;

namespace BusinessOS.Model.Rules;

/// <summary>The version of each app that is used lies in the ranges of those that use it.</summary>
internal sealed class UsedVersionRule : IRule<WorkspaceScope>
{
    public void Check(WorkspaceScope scope, BindContext context)
    {
        var uses = scope.Apps.SelectMany(app => UsesOf(app, context)).ToList();
        foreach (var use in uses)
        {
            if (scope.FindApp(use.Used) is not { } used || SemanticVersion.Read(used.Spec.Version) is not { } version || use.Range.Holds(version))
            {
                continue;
            }

            var other = uses.Find(o => o.Used == use.Used && o.App != use.App && !o.Range.Meets(use.Range));
            if (other is null)
            {
                context.Report(VersionProblems.Outside, use.Span, use.App.Spec.Id, use.Used, use.Range.Text, used.Spec.Version);
            }
            else if (other.Range.Holds(version) || string.CompareOrdinal(use.App.Spec.Id, other.App.Spec.Id) < 0)
            {
                // Where neither range holds the version, the first of the two tells for both.
                context.Report(
                    VersionProblems.Apart, use.Span, use.App.Spec.Id, use.Used, use.Range.Text, other.App.Spec.Id, other.Range.Text, used.Spec.Version);
            }
        }
    }

    private static IEnumerable<Use> UsesOf(AppScope app, BindContext context)
    {
        for (var i = 0; i < app.Spec.Uses.Count; i++)
        {
            if (UseText.RangeOf(app.Spec.Uses[i]) is not { } written)
            {
                continue;
            }

            var span = app.Span($"uses/{i}/version");
            if (VersionRange.Read(written, out var fault) is { } range)
            {
                yield return new(app, UseText.IdOf(app.Spec.Uses[i]), range, span);
            }
            else
            {
                context.Report(VersionProblems.BadRange, span, written, fault);
            }
        }
    }

    private sealed record Use(AppScope App, string Used, VersionRange Range, SourceSpan Span);
}
