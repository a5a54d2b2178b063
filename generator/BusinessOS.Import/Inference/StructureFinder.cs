namespace BusinessOS.Import.Inference;

/// <summary>Tables that only connect two others, and those whose rows live within the rows of another.</summary>
internal sealed class StructureFinder(IReadOnlyList<TableDraft> drafts, Findings findings)
{
    private const int MostLines = 1_000;

    private static readonly string[] LineWords = ["line", "item", "detail", "position", "row", "entry", "part", "pos"];

    public void Find()
    {
        foreach (var draft in drafts.Where(d => d.Folded is null))
        {
            if (WayOfLines(draft) is { } way && OwnerOf(way) is { Lines: null } owner && !owner.Fields.Exists(f => f.Spec.Type == FieldTypes.Lines && f.Spec.Target == draft.Name))
            {
                MakeLines(draft, owner, way);
            }
            else if (IsLink(draft))
            {
                draft.IsLink = true;
                foreach (var field in draft.Fields.Where(f => f.Key is not null).ToArray())
                {
                    Replace(draft, field, field.Spec with { Required = true, OnDelete = "cascade" });
                }
            }
        }
    }

    private TableDraft OwnerOf(FieldDraft way) => drafts.First(d => d.Name == way.Spec.Target);

    private void MakeLines(TableDraft draft, TableDraft owner, FieldDraft way)
    {
        draft.Lines = (owner, way);
        Replace(draft, way, way.Spec with { Required = false, OnDelete = null, Unique = false });
        if (draft.States is { } states)
        {
            // Lines have no life of their own: their status is a choice.
            var name = Words.Free("Status", n => draft.Fields.Exists(f => f.Name == n));
            draft.Fields.Add(new FieldDraft(new FieldSpec { Name = name, Type = FieldTypes.Choice, Choices = states.Choices }, [draft.StateColumn], states.NameOf, draft.StatesWhy));
            (draft.States, draft.StateColumn) = (null, -1);
            findings.Origins.Add(new(draft.Name, name, draft.StatesWhy));
        }

        var label = Words.Plural(Words.OfTable(draft.Table.ShortName)[^1]);
        var field = Words.Free(Words.Field([label]), n => n == owner.Name || owner.Fields.Exists(f => f.Name == n));
        owner.Fields.Add(new FieldDraft(
            new FieldSpec { Name = field, Type = FieldTypes.Lines, Target = draft.Name, Via = draft.Fields.Count(f => f.Spec.Target == owner.Name && f.Spec.Type == FieldTypes.Reference) > 1 ? way.Name : null },
            [], t => t, $"the rows of {draft.Table.Name}, which live with theirs"));
        findings.Origins.Add(new(owner.Name, field, $"the rows of {draft.Table.Name}, which live with theirs"));
        findings.Assume($"Do the rows of {draft.Table.Name} live within those of {owner.Table.Name}?", $"Yes: they are lines that are written with {FieldMaker.OneOf(owner)}.");
    }

    /// <summary>The reference to the record its rows live in; null when they have a life of their own.</summary>
    private FieldDraft? WayOfLines(TableDraft draft)
    {
        if (drafts.Any(d => d.Table.ForeignKeys.Any(k => k.Target == draft.Table.Name)) || !draft.Fields.Exists(f => f.Key is null))
        {
            return null;
        }

        var words = Words.Singular(Words.OfTable(draft.Table.ShortName));
        return draft.Fields.FirstOrDefault(f => f is { Key: { } key, Spec: { Required: true, Target: { } target, Type: FieldTypes.Reference } } && target != draft.Name
            && (key.Cascades || f.Columns.All(draft.Key.Contains))
            && words.Length > 1 && LineWords.Contains(words[^1]) && IsNamedAfter(words, drafts.First(d => d.Name == target))
            && MostPerRecord(draft, f) <= MostLines);
    }

    private static bool IsNamedAfter(string[] words, TableDraft owner)
    {
        var own = Words.Singular(Words.OfTable(owner.Table.ShortName));
        return own.Length > 0 && words.Contains(own[^1]);
    }

    private static int MostPerRecord(TableDraft draft, FieldDraft way) =>
        way.Columns.Count == 1 && draft.Profile.Columns[way.Columns[0]] is { IsCounted: true, Filled: > 0 } column && draft.Profile.IsWhole ? column.Counts.Values.Max() : draft.Profile.IsWhole ? Math.Min(draft.Profile.Rows, 1) : int.MaxValue;

    /// <summary>Two references and nothing else that people give.</summary>
    private static bool IsLink(TableDraft draft) =>
        draft.Fields.Count(f => f.Key is not null) == 2
        && draft.Fields.All(f => f.Key is not null || f.Spec.Type is FieldTypes.AutoNumber || f.Spec.Default is "Now" or "Today")
        && draft.States is null;

    private static void Replace(TableDraft draft, FieldDraft field, FieldSpec spec)
    {
        var changed = field with { Spec = spec };
        draft.Fields[draft.Fields.IndexOf(field)] = changed;
        if (draft.Lines is var (owner, way) && way == field)
        {
            draft.Lines = (owner, changed);
        }
    }
}
