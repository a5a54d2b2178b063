using System.Text;
using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>
/// Choices, states, roles and workflows are stored by their names: where one has a new name, what is stored gets it too.
/// Doing it again changes nothing.
/// </summary>
internal static class RenamedValues
{
    /// <summary>The renames the catalogue knows, as a text to see at once that there is a new one; empty when there is none.</summary>
    public static string Fingerprint(AppCatalog catalog)
    {
        var text = new StringBuilder();
        foreach (var (entity, field, option) in Options(catalog))
        {
            text.Append(entity.Table).Append('.').Append(field.Name).Append('.').Append(option.Name).Append('<').AppendJoin(',', option.FormerNames).Append('\n');
        }

        foreach (var app in catalog.Apps)
        {
            var named = app.Roles.Select(r => (r.Name, r.FormerNames)).Concat(app.Workflows.Select(w => (w.Name, w.FormerNames)));
            foreach (var (name, former) in named.Where(n => n.FormerNames.Count > 0))
            {
                text.Append(app.Id).Append('.').Append(name).Append('<').AppendJoin(',', former).Append('\n');
            }
        }

        return text.ToString();
    }

    public static async Task ApplyAsync(DbContext context, DatabaseDialect dialect, AppCatalog catalog, CancellationToken cancellationToken)
    {
        foreach (var (entity, field, option) in Options(catalog))
        {
            foreach (var former in option.FormerNames)
            {
                await RenameAsync(context, dialect, entity, field, former, option.Name, cancellationToken);
            }
        }

        foreach (var app in catalog.Apps)
        {
            foreach (var (role, former) in app.Roles.SelectMany(r => r.FormerNames.Select(f => (r, f))))
            {
                await RenameRoleAsync(context, $"{app.Id}.{former}", $"{app.Id}.{role.Name}", cancellationToken);
            }

            foreach (var (workflow, former) in app.Workflows.SelectMany(w => w.FormerNames.Select(f => (w, f))))
            {
                await RenameWorkflowAsync(context, app.Id, former, workflow.Name, cancellationToken);
            }
        }
    }

    private static IEnumerable<(EntityDefinition Entity, FieldDefinition Field, Option Option)> Options(AppCatalog catalog) =>
        from entity in catalog.Entities.OrderBy(e => e.Table, StringComparer.Ordinal)
        from field in entity.Fields.Where(f => f.IsStored)
        from option in field.Options
        where option.FormerNames.Count > 0
        select (entity, field, option);

    private static async Task RenameAsync(
        DbContext context, DatabaseDialect dialect, EntityDefinition entity, FieldDefinition field, string from, string to, CancellationToken cancellationToken)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        var column = sql.DelimitIdentifier(SnakeCase.Of(field.Property));
        var (value, condition) = field.Kind.IsSeveral() ? (dialect.ReplacedIn(column), dialect.HeldIn(column)) : ("{0}", $"{column} = {{1}}");
        var update = $"update {sql.DelimitIdentifier(entity.Table)} set {column} = {value} where {condition}";
        await context.Database.ExecuteSqlRawAsync(update, [to, from], cancellationToken);
        if (field.Kind == FieldKind.Status)
        {
            var key = EntityModel.KeyOf(entity);
            await context.Set<RecordEvent>().Where(e => e.EntityKey == key && e.DispatchedAt == null && e.ToState == from)
                .ExecuteUpdateAsync(e => e.SetProperty(r => r.ToState, to), cancellationToken);
            await context.Set<StateStay>().Where(s => s.EntityKey == key && s.State == from)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, to), cancellationToken);
        }
    }

    private static async Task RenameRoleAsync(DbContext context, string from, string to, CancellationToken cancellationToken)
    {
        var roles = context.Set<PersonRole>();
        await roles.Where(r => r.Role == from && roles.Any(o => o.PersonId == r.PersonId && o.Role == to)).ExecuteDeleteAsync(cancellationToken);
        await roles.Where(r => r.Role == from).ExecuteUpdateAsync(r => r.SetProperty(p => p.Role, to), cancellationToken);
    }

    private static async Task RenameWorkflowAsync(DbContext context, string app, string from, string to, CancellationToken cancellationToken)
    {
        if (context.Model.FindEntityType(typeof(WorkflowRun)) is null)
        {
            return;
        }

        var (before, after) = ($"{app}/{from}", $"{app}/{to}");
        await context.Set<WorkflowRun>().Where(r => r.App == app && r.Workflow == from)
            .ExecuteUpdateAsync(r => r.SetProperty(w => w.Workflow, to), cancellationToken);
        var schedules = context.Set<WorkflowSchedule>();
        await schedules.Where(s => s.Workflow == before && schedules.Any(o => o.Workflow == after)).ExecuteDeleteAsync(cancellationToken);
        await schedules.Where(s => s.Workflow == before).ExecuteUpdateAsync(s => s.SetProperty(w => w.Workflow, after), cancellationToken);
    }
}
