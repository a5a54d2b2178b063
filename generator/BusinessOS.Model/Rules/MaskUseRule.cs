using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A masked value is not found out by trying whether another record may have it.</summary>
internal sealed class MaskUseRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var field in scope.Entities.SelectMany(entity => entity.Fields))
        {
            if (field.Spec is { MaskWhen: not null, Unique: true, WriteWhen: null })
            {
                context.Report(AccessProblems.MaskedUnique, field.Span("unique"), field.FullName);
            }
        }
    }
}
