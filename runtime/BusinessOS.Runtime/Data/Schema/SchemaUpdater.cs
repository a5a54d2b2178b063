using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Brings the database to the schema of the catalogue: all of it in one transaction, or none.</summary>
internal sealed class SchemaUpdater(TenantDatabase database, AppCatalog catalog, TimeProvider time)
{
    /// <returns>What people should know.</returns>
    /// <exception cref="StartFailedException">The database refused a step; nothing has changed.</exception>
    public async Task<IReadOnlyList<string>> UpdateAsync(CancellationToken cancellationToken)
    {
        await database.Dialect.ReachAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var model = context.GetService<IDesignTimeModel>().Model;
        var wanted = SchemaReader.Read(model, RenamedValues.Fingerprint(catalog));
        var applied = await AppliedAsync(context, cancellationToken);

        // Without any app every app's table would seem to be of no use: such a program works with what is there.
        if (applied.Wanted == wanted.Wanted || (catalog.Apps.Count == 0 && applied.Wanted.Length > 0))
        {
            return [];
        }

        try
        {
            await database.Dialect.BeforeSchemaAsync(context, cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await database.Dialect.LockSchemaAsync(context, cancellationToken);
            var notes = await ApplyAsync(context, model, wanted, cancellationToken);
            await database.Dialect.CheckSchemaAsync(context, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return notes;
        }
        catch (DbException refused)
        {
            throw IsDiskFull(refused) ? StartFailures.DiskFull() : StartFailures.SchemaFailed(refused.Message);
        }
        finally
        {
            await database.Dialect.AfterSchemaAsync(context, cancellationToken);
        }
    }

    public async Task<bool> HasRunAsync(CancellationToken cancellationToken)
    {
        await database.Dialect.ReachAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return (await AppliedAsync(context, cancellationToken)).Wanted.Length > 0;
    }

    private static bool IsDiskFull(DbException refused) =>
        refused is SqliteException { SqliteErrorCode: 13 } || refused.SqlState == "53100";

    private static async Task<SchemaDocument> AppliedAsync(DbContext context, CancellationToken cancellationToken) =>
        await context.Database.SqlQueryRaw<string>("select document as \"Value\" from bos_schema where id = 1")
            .SingleOrDefaultAsync(cancellationToken) is { } json
            ? SchemaDocument.Parse(json)
            : SchemaDocument.Empty;

    private async Task<IReadOnlyList<string>> ApplyAsync(
        TenantDbContext context, IModel model, SchemaDocument wanted, CancellationToken cancellationToken)
    {
        // Read again now that nobody else can change it: another process may have been first.
        var applied = await AppliedAsync(context, cancellationToken);
        if (applied.Wanted == wanted.Wanted)
        {
            return [];
        }

        var plan = SchemaPlanner.Plan(applied, wanted);
        var scope = SchemaScope.Of(plan);
        var before = SchemaModel.Of(scope.Before, context);
        var after = SchemaModel.Of(scope.After, context);
        var changes = context.GetService<IMigrationsModelDiffer>()
            .GetDifferences(before.GetRelationalModel(), after.GetRelationalModel());
        var fillings = new ColumnFillings(catalog, model, time);
        foreach (var change in changes)
        {
            if (change is DropColumnOperation or DropTableOperation or DropSchemaOperation)
            {
                throw new InvalidOperationException($"The plan would lose data: {change.GetType().Name}.");
            }

            if (change is AddColumnOperation column)
            {
                fillings.Fill(column);
            }
        }

        await ExecuteAsync(context, plan.Renames, before, cancellationToken);
        await ExecuteAsync(context, changes, after, cancellationToken);
        await RenamedValues.ApplyAsync(context, catalog, cancellationToken);
        var document = plan.Target.ToJson();
        var now = time.GetUtcNow();
        await context.Database.ExecuteSqlAsync($"delete from bos_schema where id = 1", cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"insert into bos_schema (id, document, applied_at) values (1, {document}, {now})", cancellationToken);
        return [.. plan.Notes, .. fillings.Notes];
    }

    private async Task ExecuteAsync(
        TenantDbContext context, IReadOnlyList<MigrationOperation> operations, IModel model, CancellationToken cancellationToken)
    {
        var connection = context.GetService<IRelationalConnection>();
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(operations, model))
        {
            if (database.Dialect.BelongsInTransaction(command.CommandText))
            {
                await command.ExecuteNonQueryAsync(connection, cancellationToken: cancellationToken);
            }
        }
    }
}
