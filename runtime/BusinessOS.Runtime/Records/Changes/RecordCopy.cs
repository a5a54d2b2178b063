namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Copies a record as it was read, with what it refers to and its lines, so that it can be looked at after it changed.</summary>
internal static class RecordCopy
{
    public static Record Of(RecordSets sets, RecordSet set, Record record)
    {
        var copy = set.Entity.New();
        (copy.Id, copy.RowVersion, copy.CreatedAt, copy.CreatedBy, copy.ChangedAt, copy.ChangedBy) =
            (record.Id, record.RowVersion, record.CreatedAt, record.CreatedBy, record.ChangedAt, record.ChangedBy);
        foreach (var field in set.Entity.Fields)
        {
            if (field.Kind == FieldKind.Lines)
            {
                field.Set?.Invoke(copy, (field.Get(record) as IEnumerable<Record>)?.Select(l => Of(sets, sets.Target(field), l)).ToList());
            }
            else
            {
                (field.Set ?? field.Rollup?.Fill)?.Invoke(copy, Several.Copy(field.Get(record)));
            }
        }

        foreach (var reference in set.References)
        {
            set.SetNavigation(copy, reference.Name, reference.Navigate?.Invoke(record));
        }

        foreach (var links in set.Links)
        {
            links.SetRecords?.Invoke(copy, links.Records?.Invoke(record) ?? []);
        }

        foreach (var person in set.People)
        {
            set.SetNavigation(copy, person.Name, person.Person?.Invoke(record));
        }

        return copy;
    }
}
