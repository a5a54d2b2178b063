namespace BusinessOS.Import.Inference;

/// <summary>States and choices become C# types named after their entity; an entity that is called the same gives way.</summary>
internal static class TypeClashes
{
    public static void Resolve(IReadOnlyList<TableDraft> drafts, Findings findings)
    {
        foreach (var draft in drafts)
        {
            while (Types(drafts).Contains(draft.Name, StringComparer.OrdinalIgnoreCase))
            {
                var name = Words.Free($"{draft.Name}Entry", n => drafts.Any(d => string.Equals(d.Name, n, StringComparison.OrdinalIgnoreCase)));
                findings.Rename(draft.Name, name);
                Rename(drafts, draft, name);
            }
        }

        // Two choices can be called alike when one entity's name begins with the other's.
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var draft in drafts)
        {
            for (var i = 0; i < draft.Fields.Count; i++)
            {
                var field = draft.Fields[i];
                if (field.Spec.Choices.Count > 0 && !seen.Add(draft.Name + field.Name))
                {
                    var name = Words.Free($"{field.Name}Choice", n => draft.Fields.Exists(f => f.Name == n) || seen.Contains(draft.Name + n));
                    draft.Fields[i] = field with { Spec = field.Spec with { Name = name, Label = field.Spec.Label ?? SpecName.ToLabel(field.Name) } };
                    seen.Add(draft.Name + name);
                }
            }
        }
    }

    private static IEnumerable<string> Types(IReadOnlyList<TableDraft> drafts) => drafts.SelectMany(d =>
        d.Fields.Where(f => f.Spec.Choices.Count > 0).Select(f => d.Name + f.Name).Concat(d.States is null ? [] : [d.Name + "Status"]));

    private static void Rename(IReadOnlyList<TableDraft> drafts, TableDraft draft, string name)
    {
        draft.Label ??= SpecName.ToLabel(draft.Name);
        foreach (var other in drafts)
        {
            for (var i = 0; i < other.Fields.Count; i++)
            {
                if (other.Fields[i].Spec.Target == draft.Name)
                {
                    other.Fields[i] = other.Fields[i] with { Spec = other.Fields[i].Spec with { Target = name } };
                }
            }
        }

        draft.Name = name;
    }
}
