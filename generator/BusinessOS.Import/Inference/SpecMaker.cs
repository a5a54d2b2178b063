namespace BusinessOS.Import.Inference;

/// <summary>Makes the operations out of finished drafts.</summary>
internal sealed class SpecMaker(Findings findings)
{
    public AddEntity Make(TableDraft draft)
    {
        var mapped = draft.Fields.Where(f => f.Spec.Type is not (FieldTypes.LongText or FieldTypes.Json or FieldTypes.Tags or FieldTypes.MultiChoice or FieldTypes.Lines)).ToList();
        var unique = draft.Table.Unique.Append(draft.Key.Count > 1 ? draft.Key.Select(k => draft.Table.Columns[k].Name).ToEquatableArray() : [])
            .Where(u => u.Count > 1).Select(u => Named(mapped, draft, u)).OfType<EquatableArray<string>>().Where(u => u.Count > 1).Distinct().ToList();
        var indexes = draft.Table.Indexes.Select(i => Named(mapped, draft, i)).OfType<EquatableArray<string>>()
            .Where(i => i.Count > 1 || !mapped.Exists(f => f.Name == i[0] && (f.Spec.Unique || f.Key is not null || f.Spec.Type == FieldTypes.AutoNumber)))
            .Distinct().Where(i => !unique.Contains(i)).ToList();
        return new AddEntity(new EntitySpec
        {
            Name = draft.Name,
            Label = draft.Label,
            Description = draft.Table.Comment is { Length: > 0 } comment ? string.Join(' ', comment.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null,
            Title = draft.Title,
            Fields = draft.Fields.Select(f => f.Spec).ToEquatableArray(),
            States = States(draft),
            Unique = draft.Lines is null ? unique.Select(u => new UniqueSpec { Fields = u }).ToEquatableArray() : [],
            Indexes = indexes.Select(i => new IndexSpec(i)).ToEquatableArray(),
        });
    }

    private EquatableArray<StateSpec> States(TableDraft draft)
    {
        if (draft.States is not { } states)
        {
            return [];
        }

        var column = draft.Table.Columns[draft.StateColumn];
        var first = column.Default is { } written ? states.NameOf(written) : null;
        var ordered = states.Choices.OrderBy(c => c.Name == first ? 0 : 1).Select(c => new StateSpec(c.Name, c.Label)).ToEquatableArray();
        findings.Origins.Add(new(draft.Name, "Status", draft.StatesWhy));
        findings.Assume(
            $"Which states does {FieldMaker.OneOf(draft)} go through?",
            $"{string.Join(", ", ordered.Select(s => s.Label ?? SpecName.ToLabel(s.Name)))}; a new one is {(ordered[0].Label ?? SpecName.ToLabel(ordered[0].Name)).ToLowerInvariant()}{(first is null ? "" : ", as its default says")}, and any may follow any.");
        return ordered;
    }

    /// <summary>The fields behind columns; null where one became none, or something a rule cannot name.</summary>
    private static EquatableArray<string>? Named(List<FieldDraft> mapped, TableDraft draft, EquatableArray<string> columns)
    {
        var names = new List<string>();
        foreach (var column in columns)
        {
            var at = draft.Table.IndexOf(column);
            if (mapped.Find(f => f.Columns.Contains(at)) is not { } field)
            {
                return null;
            }

            if (!names.Contains(field.Name))
            {
                names.Add(field.Name);
            }
        }

        return names.ToEquatableArray();
    }
}
