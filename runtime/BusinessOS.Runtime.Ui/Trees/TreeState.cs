using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Ui.Trees;

/// <summary>Which records of a tree are read, which are open, and what to ask the gate for next.</summary>
/// <param name="by">The reference to the record above.</param>
public sealed class TreeState(FieldDefinition by, Condition? where, IReadOnlyList<Sort> sort)
{
    /// <summary>Records of one level that are read at once.</summary>
    public const int Most = 400;

    /// <summary>Up to so many at the top are open from the start.</summary>
    private const int OpenFromStart = 12;

    /// <summary>Of more groups, only the largest are told.</summary>
    private const int GroupsAtOnce = 100;

    private readonly Dictionary<Guid, IReadOnlyList<RecordView>> _below = [];
    private readonly Dictionary<Guid, int> _counts = [];
    private HashSet<Guid>? _open;

    /// <summary>Those that stand below nothing; null until they are read.</summary>
    public IReadOnlyList<RecordView>? Top { get; private set; }

    /// <summary>Whether some level has more records than are shown.</summary>
    public bool IsCut { get; private set; }

    public bool IsOpen(RecordView view) => _open?.Contains(view.Id) is true && CountBelow(view) > 0;

    public int CountBelow(RecordView view) => _counts.GetValueOrDefault(view.Id);

    public IReadOnlyList<RecordView> Below(RecordView view) => _below.GetValueOrDefault(view.Id) ?? [];

    /// <summary>Opens a record, or closes it.</summary>
    public void Turn(RecordView view, bool open)
    {
        _open ??= [];
        if (open)
        {
            _open.Add(view.Id);
        }
        else
        {
            _open.Remove(view.Id);
        }
    }

    /// <summary>Reads the top, and level by level what is open: two questions a level, however many records are open.</summary>
    /// <param name="list">Asks for the records of a level, from 0.</param>
    /// <param name="count">Asks how many are below each of those.</param>
    public async Task ReadAsync(Func<int, RecordQuery, Task<RecordPage>> list, Func<int, RecordQuery, Task<IReadOnlyList<Group>>> count)
    {
        var level = await list(0, Query(new Filter(by, FilterOperator.IsEmpty)));
        var isCut = level.Next is not null;
        var top = level.Items;
        _open ??= top.Count <= OpenFromStart ? [.. top.Select(v => v.Id)] : [];
        for (var depth = 0; level.Items.Count > 0; depth++)
        {
            var items = level.Items;
            foreach (var some in items.Chunk(GroupsAtOnce).Select((views, i) => (Views: views, Index: i)))
            {
                var groups = await count((depth * Most) + some.Index, new RecordQuery { Filters = [Among(some.Views)], Where = where });
                foreach (var view in some.Views)
                {
                    _counts[view.Id] = (int)(groups.FirstOrDefault(g => view.Id.Equals(g.Key))?.Value ?? 0);
                }
            }

            var open = items.Where(IsOpen).ToList();
            if (open.Count == 0)
            {
                break;
            }

            level = await list(depth + 1, Query(Among(open)));
            isCut |= level.Next is not null;
            var parts = level.Items.ToLookup(v => v[by] as Guid?);
            foreach (var view in open)
            {
                _below[view.Id] = [.. parts[view.Id]];
            }
        }

        (Top, IsCut) = (top, isCut);
    }

    private Filter Among(IEnumerable<RecordView> views) => new(by, FilterOperator.In, [.. views.Select(v => (object?)v.Id)]);

    private RecordQuery Query(Filter filter) => new() { Filters = [filter], Where = where, Sort = sort, Take = Most };
}
