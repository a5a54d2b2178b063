using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A record that is locked from its first moment can never be corrected.</summary>
internal sealed class LockedStartRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var entity in scope.Entities)
        {
            if (entity.Spec.States is [{ Locked: true } first, ..])
            {
                context.Report(RecordProblems.StartsLocked, entity.Map.Find(entity.StateNode(first.Name)), entity.Name, first.Name);
            }
        }
    }
}
