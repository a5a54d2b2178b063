using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Changes;

/// <summary>Finds parts of an app by the words people use for them: name, label, plural, or one letter off.</summary>
internal sealed class SpecNames(AppSpec app)
{
    public EntitySpec? Entity(string words)
    {
        var wanted = Key(words);
        return wanted.Length == 0 ? null
            : app.Entities.FirstOrDefault(e => Keys(e).Contains(wanted))
            ?? app.Entities.FirstOrDefault(e => Keys(e).Any(k => k.EndsWith(' ' + wanted, StringComparison.Ordinal) || wanted.EndsWith(' ' + k, StringComparison.Ordinal)))
            ?? app.Entities.FirstOrDefault(e => Keys(e).Any(k => IsNear(k, wanted)));
    }

    /// <summary>The entity whose name ends or begins a longer text, with the rest of the text.</summary>
    public static FieldSpec? Field(EntitySpec entity, string words)
    {
        var wanted = Key(words);
        return wanted.Length == 0 ? null
            : entity.Fields.FirstOrDefault(f => Keys(f).Contains(wanted))
            ?? entity.Fields.FirstOrDefault(f => Keys(f).Any(k => k.EndsWith(' ' + wanted, StringComparison.Ordinal) || k.StartsWith(wanted + ' ', StringComparison.Ordinal)))
            ?? entity.Fields.FirstOrDefault(f => Keys(f).Any(k => IsNear(k, wanted)));
    }

    /// <summary>A field by its words, in the entity they name, the one given, or any: "the loan's due date", "deposit".</summary>
    public (EntitySpec Entity, FieldSpec Field)? FieldAnywhere(string words, EntitySpec? first)
    {
        if (Of(words) is { } of && Entity(of.Owner) is { } named && Field(named, of.Field) is { } owned)
        {
            return (named, owned);
        }

        if (first is not null && Field(first, words) is { } here)
        {
            return (first, here);
        }

        var wanted = Key(words);
        return app.Entities.OrderBy(e => e.Fields.Any(f => Keys(f).Contains(wanted)) ? 0 : 1).Select(e => (Entity: e, Field: Field(e, words))).Where(p => p.Field is not null).Select(p => ((EntitySpec, FieldSpec)?)(p.Entity, p.Field!)).FirstOrDefault();
    }

    public RoleSpec? Role(string words)
    {
        var wanted = Key(words);
        return app.Roles.FirstOrDefault(r => Keys(r).Contains(wanted)) ?? app.Roles.FirstOrDefault(r => Keys(r).Any(k => k.EndsWith(' ' + wanted, StringComparison.Ordinal) || IsNear(k, wanted)));
    }

    public (EntitySpec Entity, StateSpec State)? State(string words, EntitySpec? first)
    {
        var wanted = Key(words);
        return app.Entities.OrderBy(e => e.Name == first?.Name ? 0 : 1)
            .Select(e => (Entity: e, State: e.States.FirstOrDefault(s => Key(s.Label ?? SpecName.ToLabel(s.Name)) == wanted)))
            .Where(p => p.State is not null).Select(p => ((EntitySpec, StateSpec)?)(p.Entity, p.State!)).FirstOrDefault();
    }

    public WorkflowSpec? Workflow(string words)
    {
        var wanted = Key(words);
        return wanted.Length == 0 ? null : app.Workflows.FirstOrDefault(w => Key(SpecName.ToLabel(w.Name)) == wanted || Key(w.Label ?? "") == wanted)
            ?? app.Workflows.FirstOrDefault(w => wanted.Split(' ') is { Length: > 0 } parts && parts.All(p => Key($"{SpecName.ToLabel(w.Name)} {w.Label} {w.On}").Split(' ').Contains(p)));
    }

    /// <summary>The transition a verb names: "approve".</summary>
    public static TransitionSpec? Transition(EntitySpec entity, string verb)
    {
        var wanted = Key(verb);
        return entity.Transitions.FirstOrDefault(t => Key(SpecName.ToLabel(t.Name)) == wanted || Key(t.Label ?? "") == wanted);
    }

    /// <summary>Words in their base forms without articles, joined by blanks.</summary>
    public static string Key(string words) => string.Join(' ', words.Trim(' ', '.', ',', '"', '\'', '!', '?').ToLowerInvariant()
        .Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("the" or "a" or "an" or "field" or "column" or "entity" or "table" or "records" or "every" or "each" or "all" or "our" or "their" or "its"))
        .Select(Morphology.Singular));

    private static (string Field, string Owner)? Of(string words)
    {
        var possessive = words.IndexOf("'s ", StringComparison.Ordinal);
        if (possessive > 0)
        {
            return (words[(possessive + 3)..], words[..possessive]);
        }

        foreach (var link in new[] { " of ", " on ", " from ", " in ", " for " })
        {
            if (words.IndexOf(link, StringComparison.OrdinalIgnoreCase) is var at and > 0)
            {
                return (words[..at], words[(at + link.Length)..]);
            }
        }

        return null;
    }

    private static IEnumerable<string> Keys(EntitySpec entity) => new[] { SpecName.ToLabel(entity.Name), entity.Label, entity.Plural }.OfType<string>().Select(Key);

    private static IEnumerable<string> Keys(FieldSpec field) => new[] { SpecName.ToLabel(field.Name), field.Label }.OfType<string>().Select(Key);

    private static IEnumerable<string> Keys(RoleSpec role) => new[] { SpecName.ToLabel(role.Name), role.Label }.OfType<string>().Select(Key);

    private static bool IsNear(string known, string wanted) => wanted.Length > 4 && NearestName.Distance(known, wanted) <= (wanted.Length > 7 ? 2 : 1);
}
