using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Records that are lines have no life of their own: they are read, changed and deleted with the record they live in.</summary>
internal sealed class LineRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        if (scope.OwnedBy is not { } lines)
        {
            return;
        }

        var owner = lines.Entity.Name;
        if (scope.HasStates)
        {
            Report(scope.Span("states"), "states", $"Give '{owner}' the states.");
        }

        if (scope.Spec.Actions.Count > 0)
        {
            Report(scope.ActionScope(scope.Spec.Actions[0]).Span(), "actions", $"Give '{owner}' the actions.");
        }

        if (scope.Spec.Views.Count > 0)
        {
            Report(scope.Map.Find(scope.ViewNode(scope.Spec.Views[0].Name)), "views", $"Give '{owner}' the views.");
        }

        if (scope.Spec.Allow.Count > 0)
        {
            Report(scope.Map.Find(scope.AllowNode(0)), "grants", $"Whoever may read or change a record of '{owner}' may do so with its lines: say there who may.");
        }

        if (scope.Spec.Deny.Count > 0)
        {
            Report(scope.Map.Find(scope.DenyNode(0)), "denials", $"Say at '{owner}' who may not.");
        }

        if (scope.Spec.Share.Count > 0)
        {
            Report(scope.Map.Find(scope.ShareNode(0)), "shares", $"Share records of '{owner}'.");
        }

        if (scope.Spec.Keep is not null)
        {
            Report(scope.Span("keep"), "time to be kept", $"They go with their '{owner}': say there how long it is kept.");
        }

        foreach (var field in scope.Fields.Where(f => f.Spec.OnDelete is { } rule && rule != DeleteRules.Restrict))
        {
            Report(field.Span("on-delete"), "'on-delete'", $"They change and go with their '{owner}' only: leave it out.");
        }

        foreach (var page in context.Workspace.Apps.SelectMany(app => app.Pages))
        {
            if (page.Entity == scope && page.Kind != PageKind.Dashboard)
            {
                Report(page.Span("entity"), "pages", $"The pages of '{owner}' show them.");
            }

            foreach (var card in page.Cards.Where(card => card.Entity == scope && card.Kind == CardKind.List))
            {
                Report(card.Span("entity"), "lists", $"List records of '{owner}'.");
            }
        }

        foreach (var workflow in context.Workspace.Apps.SelectMany(app => app.Workflows))
        {
            if (workflow.Entity == scope)
            {
                Report(workflow.Span("on"), "workflows", $"A change of lines is an update of their '{owner}': write 'on: {owner} updated'.");
            }

            foreach (var step in workflow.Steps.Where(step => step.Kind == StepKind.Create && step.ValuesEntity == scope))
            {
                Report(step.Span(), "steps that create them", $"Create a record of another entity, or a whole '{owner}'.");
            }
        }

        // Lines of each other are told as such: to refer to the other would be advice in a circle.
        var others = context.Workspace.Apps.SelectMany(app => app.Entities).Where(entity => entity.OwnedBy?.Entity != scope);
        foreach (var reference in others.SelectMany(entity => entity.Fields).Where(f => (f.IsReference || f.IsReferences) && f.Target == scope))
        {
            context.Report(LinesProblems.ReferredTo, reference.Span("target"), reference.FullName, scope.Name, owner, owner);
        }

        foreach (var several in scope.Fields.Where(f => f.IsReferences))
        {
            context.Report(ReferencesProblems.InLines, several.Span("type"), several.FullName, scope.Name, owner);
        }

        void Report(SourceSpan span, string what, string fix) => context.Report(LinesProblems.NotItsOwn, span, scope.Name, owner, what, fix);
    }
}
