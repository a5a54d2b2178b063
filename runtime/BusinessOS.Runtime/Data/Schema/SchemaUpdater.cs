using System.Data.Common;
using BusinessOS.Runtime.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Brings the database to the schema of the catalogue: all of it in one transaction, or none.</summary>
internal sealed class SchemaUpdater(TenantDatabase database, AppCatalog catalog, RecordSets sets, ColumnSealing sealing, TimeProvider time)
{
    private static readonly MigrationReport Nothing = new([], [], []);

    /// <summary>Does everything that loses nothing.</summary>
    /// <returns>What people should know.</returns>
    /// <exception cref="StartFailedException">The database refused a step; nothing has changed.</exception>
    public async Task<IReadOnlyList<string>> UpdateAsync(CancellationToken cancellationToken)
    {
        var report = await MigrateAsync(MigrationRequest.Start, cancellationToken);
        return report.Refusals.Count == 0 ? report.Notes : throw StartFailures.SchemaRefused(report.Refusals);
    }

    /// <summary>Does what is asked, or tries it; a refusal changes nothing.</summary>
    /// <exception cref="StartFailedException">The database refused a step; nothing has changed.</exception>
    public async Task<MigrationReport> MigrateAsync(MigrationRequest request, CancellationToken cancellationToken)
    {
        await database.Dialect.ReachAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var model = context.GetService<IDesignTimeModel>().Model;
        var wanted = SchemaReader.Read(model, RenamedValues.Fingerprint(catalog), new RuleFilters(sets, database.Dialect).Of(context));
        var applied = await AppliedAsync(context, cancellationToken);

        // Without any app every app's table would seem to be of no use: such a program works with what is there.
        if (IsDone(applied, wanted, request) || (catalog.Apps.Count == 0 && applied.Wanted.Length > 0))
        {
            return Nothing;
        }

        try
        {
            await database.Dialect.BeforeSchemaAsync(context, cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (request.IsTrial)
            {
                await database.Dialect.BeforeTrialAsync(context, cancellationToken);
            }

            await database.Dialect.LockSchemaAsync(context, cancellationToken);
            var report = await ApplyAsync(context, model, wanted, request, cancellationToken);
            if (report.Refusals.Count == 0)
            {
                await database.Dialect.CheckSchemaAsync(context, cancellationToken);
            }

            await (request.IsTrial || report.Refusals.Count > 0 ? transaction.RollbackAsync(cancellationToken) : transaction.CommitAsync(cancellationToken));
            return report;
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

    private static bool IsDone(SchemaDocument applied, SchemaDocument wanted, MigrationRequest request) =>
        !request.TellsAll && applied.Wanted == wanted.Wanted;

    private static bool IsDiskFull(DbException refused) =>
        refused is SqliteException { SqliteErrorCode: 13 } || refused.SqlState == "53100";

    private static async Task<SchemaDocument> AppliedAsync(DbContext context, CancellationToken cancellationToken) =>
        await context.Database.SqlQueryRaw<string>("select document as \"Value\" from bos_schema where id = 1")
            .SingleOrDefaultAsync(cancellationToken) is { } json
            ? SchemaDocument.Parse(json)
            : SchemaDocument.Empty;

    private async Task<MigrationReport> ApplyAsync(
        TenantDbContext context, IModel model, SchemaDocument wanted, MigrationRequest request, CancellationToken cancellationToken)
    {
        // Read again now that nobody else can change it: another process may have been first.
        var applied = await AppliedAsync(context, cancellationToken);
        if (IsDone(applied, wanted, request))
        {
            return Nothing;
        }

        var change = new SchemaChange(context, database.Dialect, catalog, new ColumnFillings(catalog, model, time), sealing);
        var (schema, report) = await change.ApplyAsync(applied, wanted, request, cancellationToken);
        var (document, now) = (schema.ToJson(), time.GetUtcNow());
        await context.Database.ExecuteSqlAsync($"delete from bos_schema where id = 1", cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"insert into bos_schema (id, document, applied_at) values (1, {document}, {now})", cancellationToken);
        return report;
    }
}
