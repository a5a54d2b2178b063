using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Checks a name that should be an entity's, and tells which of the three ways it can be wrong.</summary>
internal static class EntityNameCheck
{
    /// <param name="unknown">What to report for a name that is no entity's: of <paramref name="subject"/>, the name, and a suggestion.</param>
    /// <param name="sentence">What names the entity, as the beginning of a sentence.</param>
    public static void Check(
        BindContext context, AppScope app, string name, SourceSpan span, DiagnosticDescriptor unknown, string subject, string sentence)
    {
        if (EntityLookup.Find(app, name) is not null)
        {
            return;
        }

        var (used, entity) = EntityLookup.Split(name);
        if (used is not null && used != app.Spec.Id && app.Workspace.FindApp(used) is { } other && !app.Spec.UsedApps.Contains(used))
        {
            if (other.FindEntity(entity) is not null)
            {
                context.Report(ReferenceProblems.AppNotUsed, span, sentence, name, used);
                return;
            }
        }

        // An entity of another app called by its bare name is the likeliest slip of all.
        var elsewhere = EntityLookup.NamesWithinReach(app).FirstOrDefault(known => known.EndsWith($".{name}", StringComparison.Ordinal));
        var suggestion = elsewhere is not null
            ? $"Did you mean '{elsewhere}'?"
            : Suggestion.For(name, EntityLookup.NamesWithinReach(app), "Add an entity of that name.");
        context.Report(unknown, span, subject, name, suggestion);
    }
}
