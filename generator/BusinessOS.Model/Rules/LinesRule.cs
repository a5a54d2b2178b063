using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Lines are records of an entity of the same app that refers here in one clear way, lives nowhere else and has no lines itself.</summary>
internal sealed class LinesRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope is not { Lines: { } lines, Spec.Target: { } target })
        {
            return;
        }

        if (lines.Line is not { } line)
        {
            var names = scope.Entity.App.Entities.Where(entity => entity != scope.Entity).Select(entity => entity.Name);
            context.Report(LinesProblems.UnknownLine, scope.Span("target"), scope.FullName, target, Suggestion.For(target, names, "Add an entity of that name."));
            return;
        }

        if (lines.Via is null)
        {
            context.Report(
                LinesProblems.UnclearWay, scope.Span(scope.Spec.Via is null ? "target" : "via"), scope.FullName, line.Name, scope.Entity.Name,
                WayFix.For(lines.WaysHere, line.Name, scope.Entity.Name));
        }

        if (line.OwnedBy is { } first && first != scope)
        {
            context.Report(LinesProblems.OwnedTwice, scope.Span("target"), scope.FullName, line.Name, first.Entity.Name);
        }

        if (scope.Entity.OwnedBy is { } owner)
        {
            context.Report(LinesProblems.LinesOfLines, scope.Span(), scope.Entity.Name, owner.Entity.Name);
        }
    }
}
