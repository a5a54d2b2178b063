using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Data.Schema;
using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Languages;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Records.Deletion;
using BusinessOS.Runtime.Records.Explaining;
using BusinessOS.Runtime.Records.Hooks;
using BusinessOS.Runtime.Records.Retention;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Records.Saved;
using BusinessOS.Runtime.Records.Sharing;
using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Reports;
using BusinessOS.Runtime.Reports.Pdf;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Secrets;
using BusinessOS.Runtime.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BusinessOS.Runtime;

/// <summary>Puts the runtime of a tenant into a service collection: one catalogue, one database, one gate.</summary>
public static class BusinessOsRegistration
{
    /// <summary>
    /// Registers, as singletons: <see cref="AppCatalog"/>, <see cref="RuntimeOptions"/>, <see cref="TimeProvider"/>,
    /// <c>IDbContextFactory&lt;TenantDbContext&gt;</c>, <see cref="ChangeSignal"/>; and scoped: <see cref="IRecordGate"/>,
    /// <see cref="CurrentActor"/>, <see cref="IFileStore"/>, <see cref="IPeople"/>. Tables of other parts
    /// of the runtime come in by registering a <see cref="IModelPart"/>.
    /// </summary>
    public static IServiceCollection AddBusinessOs(this IServiceCollection services, AppCatalog catalog, RuntimeOptions options)
    {
        services.AddSingleton(catalog);
        services.AddSingleton(options);
        services.AddSingleton<TenantLanguages>();
        services.TryAddSingleton<TimeProvider>(new OrganizationTime(TimeProvider.System, options.Zone));
        services.AddScoped<CurrentActor>();
        AddDatabase(services);
        AddRecords(services);
        IdentityRegistration.AddIdentity(services);
        services.AddScoped<ReportComposer>();
        services.AddSingleton<ReportPrinter>();
        services.AddScoped<IFileStore, FileStore>();
        return services;
    }

    /// <summary>
    /// Brings the database to the catalogue's schema, proves every policy and formula translatable, and makes the first
    /// administrator. Call it once, before serving.
    /// </summary>
    /// <exception cref="StartFailedException">Something the tenant's owner or operator must put right.</exception>
    public static async Task<StartReport> StartBusinessOsAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        services.GetRequiredService<TranslationProof>().Run();
        var notes = await services.GetRequiredService<SchemaUpdater>().UpdateAsync(cancellationToken);
        await using (var context = await services.GetRequiredService<TenantDatabase>().CreateDbContextAsync(cancellationToken))
        {
            await services.GetRequiredService<TeamBook>().ReadAsync(context, cancellationToken);
            notes = [.. notes, .. await services.GetRequiredService<FieldKeys>().StartAsync(context, cancellationToken)];
        }

        var administrator = await services.GetRequiredService<FirstAdministratorMaker>().MakeAsync(cancellationToken);
        await services.GetRequiredService<NewPeople>().MakeAsync(services.GetRequiredService<RuntimeOptions>().People, cancellationToken);
        return new StartReport(notes, administrator);
    }

    /// <summary>
    /// Every policy, formula and stored filter of the catalogue that the database these services are for cannot answer. It
    /// need not be there: nothing is asked of it.
    /// </summary>
    public static IReadOnlyList<RefusedQuery> ProveBusinessOs(this IServiceProvider services) =>
        services.GetRequiredService<TranslationProof>().Find();

    /// <summary>Brings the database to the catalogue's schema as asked, or only tries it. For programs that do not serve.</summary>
    /// <exception cref="StartFailedException">The database refused a step; nothing has changed.</exception>
    public static Task<MigrationReport> MigrateBusinessOsAsync(
        this IServiceProvider services, MigrationRequest request, CancellationToken cancellationToken) =>
        services.GetRequiredService<SchemaUpdater>().MigrateAsync(request, cancellationToken);

    /// <summary>Says which rule decides whether a person may do something to a record. For programs that do not serve.</summary>
    /// <returns>The explanation, or in a sentence why there is none.</returns>
    public static Task<(AccessExplanation? Explanation, string? Problem)> ExplainBusinessOsAsync(
        this IServiceProvider services, ExplanationRequest request, CancellationToken cancellationToken) =>
        services.GetRequiredService<AccessExplainer>().ExplainAsync(request, cancellationToken);

    /// <summary>
    /// Whether the tenant's database has been brought to a schema before. For programs that work on a tenant's data without
    /// its apps, which must never start it: to them every app's table would seem to be of no use.
    /// </summary>
    public static Task<bool> HasBusinessOsStartedAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<SchemaUpdater>().HasRunAsync(cancellationToken);

    private static void AddDatabase(IServiceCollection services)
    {
        services.AddSingleton<IModelPart, RecordTables>();
        services.AddSingleton<IModelPart, ShareTables>();
        services.AddSingleton<IModelPart, SavedViewTables>();
        services.AddSingleton<IModelPart, SeedTables>();
        services.AddSingleton<IModelPart, SecretTables>();
        services.AddSingleton(p => DatabaseDialect.For(p.GetRequiredService<RuntimeOptions>()));
        services.AddSingleton(p => new TenantDatabase(
            p.GetRequiredService<AppCatalog>(), p.GetServices<IModelPart>(), p.GetRequiredService<DatabaseDialect>(), p));
        services.AddSingleton<IDbContextFactory<TenantDbContext>>(p => p.GetRequiredService<TenantDatabase>());
        services.AddScoped(p => p.GetRequiredService<TenantDatabase>().CreateDbContext());
        services.AddSingleton<ColumnSealing>();
        services.AddSingleton<SchemaUpdater>();
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddSingleton<RecordSets>();
        services.AddSingleton(p => new RecordFilter(p.GetRequiredService<RecordSets>(), p.GetRequiredService<DatabaseDialect>()));
        services.AddSingleton<FieldKeys>();
        services.AddSingleton<FieldCipher>();
        services.AddSingleton<ViewMaker>();
        services.AddSingleton<RecordReader>();
        services.AddSingleton<RecordHistory>();
        services.AddSingleton<NumberAllocator>();
        services.AddSingleton<LineReader>();
        services.AddSingleton<ChangeRules>();
        services.AddSingleton<DeletionPlanner>();
        services.AddSingleton<ChangeStore>();
        services.TryAddSingleton<TenantRows>();
        services.AddSingleton<DailyTurn>();
        services.AddSingleton<AuditScrub>();
        services.AddSingleton<RetentionWriter>();
        services.AddSingleton<RetentionKeeper>();
        services.AddSingleton<HookTable>();
        services.AddSingleton<CodeRunner>();
        services.AddSingleton<ChangeHooks>();
        services.AddSingleton<HookedStore>();
        services.AddSingleton<RecordWriter>();
        services.AddSingleton<ChangeSignal>();
        services.TryAddSingleton<ProvenQueries>();
        services.AddSingleton<TranslationProof>();
        services.AddSingleton<AccessExplainer>();
        services.AddScoped<IRecordGate, RecordGate>();
        services.AddScoped<IRecordShares, RecordShares>();
        services.AddScoped<ISavedViews, SavedViews>();
        services.AddScoped(p => new RecordAccess(p.GetRequiredService<RecordWriter>().Port, p.GetRequiredService<CurrentActor>(), CancellationToken.None));
        services.AddScoped(p => new AppRecords(p.GetRequiredService<RecordAccess>()));
    }
}
