using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Sensitive data says who may read it, rather than being there for whoever sees the record.</summary>
internal sealed class SensitiveReadRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var field in scope.Entities.SelectMany(entity => entity.Fields).Where(IsOpen))
        {
            if (Readers(field.Entity) is { Length: > 0 } readers)
            {
                context.Report(RecordProblems.SensitiveForAll, field.Span("personal"), field.FullName, readers);
            }
        }
    }

    private static bool IsOpen(FieldScope field) => field.Spec is { Personal: PersonalKinds.Sensitive, ReadWhen: null, MaskWhen: null };

    private static string Readers(EntityScope entity) => !entity.SaysWhoMay
        ? "everybody"
        : string.Join(", ", entity.Spec.Allow.Where(grant => grant.Actions.Any(action => action is "read" or "all")).Select(grant => grant.Role).Distinct(StringComparer.Ordinal));
}
