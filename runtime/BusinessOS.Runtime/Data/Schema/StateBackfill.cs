namespace BusinessOS.Runtime.Data.Schema;

/// <summary>
/// Says of records that were there before states were timed since when they are in theirs: since the last move the event
/// log tells of, else since they were made if they are where records start, else since they were last changed.
/// </summary>
internal sealed class StateBackfill(TenantDbContext context)
{
    private readonly SchemaSql _sql = new(context);

    public async Task FillAsync(AppCatalog catalog, CancellationToken cancellationToken)
    {
        foreach (var entity in catalog.Entities)
        {
            if (entity is { Status: { Options: [var first, ..] } status, StatusSince: { } since })
            {
                await FillAsync(entity, status, since, first.Name, cancellationToken);
            }
        }
    }

    private async Task FillAsync(
        EntityDefinition entity, FieldDefinition status, FieldDefinition since, string first, CancellationToken cancellationToken)
    {
        var (table, key) = (Name(entity.Table), EntityModel.KeyOf(entity));
        var untimed = $"not exists (select 1 from bos_state_stay s where s.entity_key = @p0 and s.record_id = {table}.id and s.left_at is null)";
        var moved = $"""
            (select max(e.at) from bos_event e where e.entity_key = @p0 and e.record_id = {table}.id
             and e.to_state = {table}.{Column(status)} and (e.from_state is null or e.from_state <> e.to_state))
            """;
        await ExecuteAsync(
            $"update {table} set {Column(since)} = coalesce({moved}, case when {Column(status)} = @p1 then created_at else changed_at end) where {untimed}",
            cancellationToken, key, first);
        await ExecuteAsync(
            $"insert into bos_state_stay (entity_key, record_id, state, entered_at) select @p0, id, {Column(status)}, {Column(since)} from {table} where {untimed}",
            cancellationToken, key);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken, params string[] values)
    {
        await using var command = _sql.Command(sql, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private string Name(string name) => _sql.Name(name);

    private string Column(FieldDefinition field) => Name(SnakeCase.Of(field.Property));
}
