using System.Globalization;
using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>
/// One change of the schema, within its transaction: names first, then what is new, then the values of columns that
/// changed their type, and last what may go.
/// </summary>
internal sealed class SchemaChange(TenantDbContext context, DatabaseDialect dialect, AppCatalog catalog, ColumnFillings fillings, ColumnSealing sealing)
{
    private readonly SchemaSql _sql = new(context);
    private readonly List<string> _steps = [];
    private readonly List<string> _notes = [];
    private readonly List<string> _refusals = [];

    /// <returns>The schema there is now, and what was done.</returns>
    public async Task<(SchemaDocument Schema, MigrationReport Report)> ApplyAsync(
        SchemaDocument applied, SchemaDocument wanted, MigrationRequest request, CancellationToken cancellationToken)
    {
        var plan = SchemaPlanner.Plan(applied, wanted);
        await ExecuteAsync(plan.Renames, SchemaModel.Of(SchemaScope.Of(plan.Renamed, plan.Target, plan.Renames).Before, context), cancellationToken);
        var (broken, late) = await RulesAsync(plan, cancellationToken);
        var target = UniqueRules.Without(plan.Target, broken);
        var grown = UniqueRules.Without(target, late);
        await MoveAsync(plan.Renamed, grown, plan, cancellationToken);
        if (_refusals.Count > 0 && !request.IsTrial)
        {
            return (applied, Report());
        }

        await RenamedValues.ApplyAsync(context, dialect, catalog, cancellationToken);
        await new StateBackfill(context).FillAsync(catalog, cancellationToken);
        var dropped = await ConvertAsync(plan, target, request, cancellationToken);
        foreach (var (column, step) in await new LinkBackfill(_sql).FillAsync(catalog, plan, target, cancellationToken))
        {
            dropped.Add(column);
            _steps.Add(step);
        }

        dropped.AddRange(await LossesAsync(applied, target, dropped, request, cancellationToken));
        broken = [.. await BrokenAsync(late, cancellationToken)];
        var final = SchemaLosses.Without(UniqueRules.Without(target, broken), dropped);
        await MoveAsync(grown, final, plan, cancellationToken);
        _notes.AddRange(fillings.Notes);
        if (request.TellsAll)
        {
            _notes.AddRange(await new RuleCheck(_sql).FindAsync(catalog, cancellationToken));
        }

        return (final, Report());
    }

    private MigrationReport Report() => new(_steps, _notes, _refusals);

    /// <summary>New rules of uniqueness that are broken already, and those that wait until their column has its values.</summary>
    private async Task<(IReadOnlyCollection<(TableShape, IndexShape)> Broken, IReadOnlyCollection<(TableShape, IndexShape)> Late)> RulesAsync(
        SchemaPlan plan, CancellationToken cancellationToken)
    {
        var added = UniqueRules.Added(plan.Renamed, plan.Target).ToLookup(r => r.Index.Filter is not null || IsNew(plan, r.Table, r.Index)); // a condition may name values that are renamed first
        return ([.. await BrokenAsync(added[false], cancellationToken)], [.. added[true]]);
    }

    private static bool IsNew(SchemaPlan plan, TableShape table, IndexShape index) =>
        plan.Renamed.Tables.First(t => t.Key == table.Key).Columns is var present && index.Columns.Any(c => present.All(p => p.Name != c));

    private async Task<List<(TableShape Table, IndexShape Index)>> BrokenAsync(
        IEnumerable<(TableShape Table, IndexShape Index)> rules, CancellationToken cancellationToken)
    {
        var broken = new List<(TableShape, IndexShape)>();
        foreach (var (table, index) in rules)
        {
            if (await new UniqueRules(_sql).BrokenAsync(table, index, cancellationToken) is { } reason)
            {
                _refusals.Add(reason);
                broken.Add((table, index));
            }
        }

        return broken;
    }

    private async Task MoveAsync(SchemaDocument from, SchemaDocument to, SchemaPlan plan, CancellationToken cancellationToken)
    {
        var scope = SchemaScope.Of(from, to, ReferenceEquals(from, plan.Renamed) ? plan.Renames : []);
        var after = SchemaModel.Of(scope.After, context);
        var changes = context.GetService<IMigrationsModelDiffer>()
            .GetDifferences(SchemaModel.Of(scope.Before, context).GetRelationalModel(), after.GetRelationalModel());
        foreach (var added in changes.OfType<AddColumnOperation>())
        {
            fillings.Fill(added, plan.Conversions.Any(c => c.Table == added.Table && c.To.Name == added.Name));
        }

        await ExecuteAsync(changes, after, cancellationToken);
    }

    private async Task ExecuteAsync(IReadOnlyList<MigrationOperation> operations, IModel model, CancellationToken cancellationToken)
    {
        _steps.AddRange(operations.Select(MigrationWords.Of).OfType<string>());
        var connection = context.GetService<IRelationalConnection>();
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(operations, model).Where(c => dialect.BelongsInTransaction(c.CommandText)))
        {
            await command.ExecuteNonQueryAsync(connection, cancellationToken: cancellationToken);
        }
    }

    /// <returns>The columns all of whose values came over: nothing is lost with them.</returns>
    private async Task<List<SchemaLoss>> ConvertAsync(SchemaPlan plan, SchemaDocument target, MigrationRequest request, CancellationToken cancellationToken)
    {
        if (plan.Conversions.Any(c => c.To.Type == nameof(EncryptedText)))
        {
            await sealing.PrepareAsync(context, request.IsTrial, cancellationToken);
        }

        var done = new List<SchemaLoss>();
        foreach (var change in plan.Conversions)
        {
            var field = fillings.FieldOf(change.Table, change.To.Name);
            var (converted, left) = await new ColumnConverter(_sql, sealing).ConvertAsync(change, field, cancellationToken);
            if (change.To.Type == nameof(EncryptedText) && field is not null)
            {
                await ColumnSealing.ScrubAsync(context, field, cancellationToken);
            }

            _steps.Add(string.Create(CultureInfo.InvariantCulture, $"Convert {converted} values of {change.Table}.{change.To.Name}."));
            if (left == 0)
            {
                done.Add(SchemaLosses.In(target).First(l => l.Column?.Key == change.From.Key && l.Table.Name == change.Table));
            }
            else
            {
                _notes.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{change.Table}.{change.To.Name} changed its type: {left} of {converted + left} values cannot be of the new one."));
            }
        }

        return done;
    }

    /// <summary>What is dropped because it was named; what is kept is told, and what was named and is not there is refused.</summary>
    private async Task<IReadOnlyList<SchemaLoss>> LossesAsync(
        SchemaDocument applied, SchemaDocument target, List<SchemaLoss> converted, MigrationRequest request, CancellationToken cancellationToken)
    {
        var known = SchemaLosses.In(applied).Select(l => (l.Table.Key, l.Column?.Key)).ToHashSet();
        var losses = SchemaLosses.In(target).Except(converted).ToList();
        var named = request.AcceptedLosses.Select(name => (Name: name, Losses: SchemaLoss.Called(losses, name))).ToList();
        var accepted = named.Where(n => n.Losses.Count == 1).Select(n => n.Losses[0]).ToHashSet();
        foreach (var loss in losses.Where(l => request.TellsAll || !known.Contains((l.Table.Key, l.Column?.Key))))
        {
            _notes.Add(await DescribeAsync(loss, accepted.Contains(loss), cancellationToken));
        }

        foreach (var (name, several) in named.Where(n => n.Losses.Count > 1))
        {
            _refusals.Add($"'{name}' could be any of {string.Join(", ", several.Select(l => l.Node))}. Say which.");
        }

        foreach (var unknown in named.Where(n => n.Losses.Count == 0).Select(n => n.Name))
        {
            _refusals.Add($"There is nothing to lose called '{unknown}'."
                + (losses.Count == 0 ? " No values stand beside what the apps use." : $" What could go: {string.Join(", ", losses.Select(l => l.Node))}."));
        }

        return [.. accepted];
    }

    private async Task<string> DescribeAsync(SchemaLoss loss, bool isDropped, CancellationToken cancellationToken)
    {
        var (table, column) = (_sql.Name(loss.Table.Name), loss.Column is null ? null : _sql.Name(loss.Column.Name));
        var count = await _sql.CountAsync($"select count({column ?? "*"}) from {table}", cancellationToken);
        var what = string.Create(CultureInfo.InvariantCulture, $"{count} {(column is null ? "rows" : "values")}");
        return column is null
            ? $"Table {loss.Table.Name} is no longer part of an app; its {what} are {Fate()}"
            : $"{loss.Table.Name}.{loss.Column?.Name} is no longer part of an app; its {what} are {Fate()}";

        string Fate() => isDropped ? "dropped." : $"kept. `bos migrate --accept-loss {loss.Node}` drops them.";
    }
}
