namespace BusinessOS.Runtime.Records.Views;

/// <summary>How a record is named for an actor, as decided before masks were put over it.</summary>
/// <param name="Hidden">Names of the fields the actor may not read.</param>
/// <param name="Unreadable">Names of the references to records the actor may not read.</param>
internal sealed record Naming(RecordSet Set, Record Record, IReadOnlySet<string> Hidden, IReadOnlyList<string> Unreadable)
{
    public void DropUnreadable()
    {
        foreach (var reference in Unreadable)
        {
            Set.SetNavigation(Record, reference, null);
        }
    }

    /// <summary>The name, without what the actor may not read in it.</summary>
    public RecordLabel Label()
    {
        DropUnreadable();
        Blank(Set, Record, Hidden);
        return new RecordLabel(Record.Id, Set.Entity.TitleOf(Record));
    }

    /// <summary>Takes values out of a record.</summary>
    public static void Blank(RecordSet set, Record record, IReadOnlySet<string> hidden)
    {
        if (hidden.Count == 0)
        {
            return;
        }

        foreach (var field in set.Entity.Fields.Where(f => hidden.Contains(f.Name)))
        {
            (field.Set ?? field.Rollup?.Fill)?.Invoke(record, null);
            if (field.Kind.IsLink())
            {
                set.SetNavigation(record, field.Name, null);
            }
        }
    }
}
