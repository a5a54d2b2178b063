using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Model.Resolving;

namespace BusinessOS.Model.Rules;

/// <summary>Every entity of the workspace gets a table of its own, with a name PostgreSQL takes whole.</summary>
internal sealed class TableRule : IRule<WorkspaceScope>
{
    // PostgreSQL cuts names after 63 bytes.
    private const int MaxLength = 63;

    public void Check(WorkspaceScope scope, BindContext context)
    {
        var seen = new Dictionary<string, EntityScope>(StringComparer.Ordinal);
        var apps = scope.Apps.DistinctBy(app => app.Spec.Id);
        foreach (var entity in apps.SelectMany(app => app.Entities.DistinctBy(entity => entity.Name, StringComparer.OrdinalIgnoreCase)))
        {
            var table = Naming.Table(entity.App.Spec.Id, entity.Name);
            if (System.Text.Encoding.UTF8.GetByteCount(table) > MaxLength)
            {
                context.Report(NameProblems.TableTooLong, entity.Span(), entity.Name, table, MaxLength);
            }
            else if (!seen.TryAdd(table, entity))
            {
                context.Report(NameProblems.TableClash, entity.Span(), FullName(seen[table]), FullName(entity), table);
            }
        }
    }

    private static string FullName(EntityScope entity) => $"{entity.App.Spec.Id}.{entity.Name}";
}
