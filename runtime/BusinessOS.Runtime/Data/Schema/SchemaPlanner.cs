using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>
/// Plans a change of schema by stable ids. Nothing is dropped here: a column or table no app asks for stays, without the
/// rules that could get in the way of the others.
/// </summary>
internal sealed class SchemaPlanner
{
    private readonly List<MigrationOperation> _renames = [];
    private readonly List<ColumnConversion> _conversions = [];

    private SchemaPlanner()
    {
    }

    public static SchemaPlan Plan(SchemaDocument applied, SchemaDocument wanted)
    {
        var planner = new SchemaPlanner();
        var renamed = planner.RenameTables(applied, wanted);
        renamed = renamed with
        {
            Tables = [.. renamed.Tables.Select(t => wanted.Tables.FirstOrDefault(w => w.Key == t.Key) is { } w ? planner.RenameColumns(t, w) : t)],
        };
        renamed = FollowNames(renamed);
        return new SchemaPlan(planner._renames, renamed, Keep(renamed, wanted), planner._conversions);
    }

    private SchemaDocument RenameTables(SchemaDocument applied, SchemaDocument wanted)
    {
        var names = Names(
            [.. applied.Tables.Select(t => (t.Key, t.Name))],
            wanted.Tables.ToDictionary(t => t.Key, t => t.Name),
            (from, to) => _renames.Add(new RenameTableOperation { Name = from, NewName = to }));
        return applied with { Tables = [.. applied.Tables.Select(t => t with { Name = names[t.Key], Old = t.Name })] };
    }

    private TableShape RenameColumns(TableShape table, TableShape wanted)
    {
        var keys = table.Columns.ToDictionary(c => c.Key, c => c.Key);
        foreach (var (column, target) in table.Columns.Join(wanted.Columns, c => c.Key, w => w.Key, (c, w) => (c, w)))
        {
            if (!SchemaTypes.CanBecome(column, target))
            {
                keys[column.Key] = Aside(column, keys.Values); // a column of its own from now on, kept for its values
            }
        }

        var columns = table.Columns.Select(c => c with { Key = keys[c.Key] }).ToArray();
        var names = Names(
            [.. columns.Select(c => (c.Key, c.Name))],
            wanted.Columns.ToDictionary(c => c.Key, c => c.Name),
            (from, to) => _renames.Add(new RenameColumnOperation { Table = wanted.Name, Name = from, NewName = to }));
        _conversions.AddRange(
            from column in table.Columns
            where keys[column.Key] != column.Key
            select new ColumnConversion(
                wanted.Name, column with { Key = keys[column.Key], Name = names[keys[column.Key]] }, wanted.Columns.First(w => w.Key == column.Key)));
        var byOldName = columns.ToDictionary(c => c.Name, c => names[c.Key]);
        return table with
        {
            Columns = [.. columns.Select(c => c with { Name = names[c.Key] })],
            PrimaryKey = [.. table.PrimaryKey.Select(c => byOldName[c])],
            Indexes = [.. table.Indexes.Select(i => i with { Columns = [.. i.Columns.Select(c => byOldName[c])] })],
            References = [.. table.References.Select(r => r with { Columns = [.. r.Columns.Select(c => byOldName[c])] })],
        };
    }

    private static string Aside(ColumnShape column, IReadOnlyCollection<string> taken)
    {
        var key = $"{column.Key}~{column.StoreType}";
        while (taken.Contains(key))
        {
            key += "~";
        }

        return key;
    }

    /// <summary>
    /// Gives everything the name it is wanted under. What is not wanted makes room when its name is taken, and names that
    /// change places go by a name in between.
    /// </summary>
    private static Dictionary<string, string> Names(
        IReadOnlyList<(string Key, string Name)> present, Dictionary<string, string> wanted, Action<string, string> rename)
    {
        var taken = present.Select(p => p.Name).Concat(wanted.Values).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wantedNames = wanted.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var result = present.ToDictionary(p => p.Key, p => p.Name);
        var pending = new List<(string From, string To)>();
        foreach (var (key, name) in present)
        {
            var goal = wanted.GetValueOrDefault(key) ?? (wantedNames.Contains(name) ? Free(name + "_before", taken) : name);
            if (goal == name)
            {
                continue;
            }

            result[key] = goal;
            var occupied = present.Any(p => string.Equals(p.Name, goal, StringComparison.OrdinalIgnoreCase));
            var first = occupied ? Free(goal + "_next", taken) : goal;
            rename(name, first);
            if (first != goal)
            {
                pending.Add((first, goal));
            }
        }

        pending.ForEach(p => rename(p.From, p.To));
        return result;
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var n = 2; !taken.Add(free); n++)
        {
            free = $"{name}_{n}";
        }

        return free;
    }

    /// <summary>References name tables: they follow the tables' new names.</summary>
    private static SchemaDocument FollowNames(SchemaDocument schema)
    {
        var names = schema.Tables.ToDictionary(t => t.Old ?? t.Name, t => t.Name);
        return schema with
        {
            Tables =
            [
                .. schema.Tables.Select(t => t with
                {
                    Old = null,
                    References = [.. t.References.Select(r => r with { Table = names[r.Table] })],
                }),
            ],
        };
    }

    private static SchemaDocument Keep(SchemaDocument present, SchemaDocument wanted)
    {
        var byKey = present.Tables.ToDictionary(t => t.Key);
        var tables = wanted.Tables.Select(w => byKey.TryGetValue(w.Key, out var p) ? KeepColumns(p, w) : w);
        var kept = present.Tables.Where(p => wanted.Tables.All(w => w.Key != p.Key)).Select(KeepTable);
        return wanted with { Tables = [.. tables, .. kept] };
    }

    private static TableShape KeepColumns(TableShape present, TableShape wanted)
    {
        var kept = present.Columns.Where(p => wanted.Columns.All(w => w.Key != p.Key)).ToArray();
        return wanted with { Columns = [.. wanted.Columns, .. kept.Select(c => c with { Kept = true, Nullable = true })] };
    }

    /// <summary>A table nobody asks for must not keep others from deleting what it points at.</summary>
    private static TableShape KeepTable(TableShape table) => table with { Kept = true, References = [] };
}
