using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Building;

/// <summary>Turns what was read about pairs of things into reference fields, and many-to-many into a record of the link.</summary>
internal static class RelationBuilder
{
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "", "have", "belong", "be", "include", "contain", "link", "attach", "tie", "connect", "relate", "associate", "assign", "consist", "make", "live", "work", "serve", "host", "locate", "show", "come", "share", "register", "place", "store", "get",
    };

    public static void Build(Draft draft)
    {
        AddUnrelated(draft);
        List<Link> links = [];
        var resolved = draft.Findings.Relations
            .Select(r => (Relation: r, From: draft.FindLoosely(r.From), To: draft.FindLoosely(r.To) ?? Player(draft, r)))
            .Where(r => r.From is not null && r.To is not null)
            .Select(r => (Relation: Named(r.Relation, r.To!), r.From, r.To))
            .ToArray();
        foreach (var (relation, entity, _) in resolved.Where(r => r.From == r.To))
        {
            AddSelf(draft, relation, entity!);
        }

        resolved = [.. resolved.Where(r => r.From != r.To)];
        foreach (var pair in resolved.GroupBy(r => Ordered(r.From!, r.To!)))
        {
            var strong = pair.Where(p => p.Relation.Weight >= 0.9).ToArray();
            links.AddRange(Decide(pair.Key.A, pair.Key.B, [.. (strong.Length > 0 ? strong : [.. pair]).Select(p => (p.Relation, p.From!))]));
        }

        foreach (var link in links.Where(l => l.Kind != LinkKind.Many))
        {
            AddReference(link);
        }

        foreach (var link in links.Where(l => l.Kind == LinkKind.Many))
        {
            AddLinkEntity(draft, link);
        }
    }

    // An interviewer of an interview, where interviewers are not kept, is a plain text.
    private static void AddUnrelated(Draft draft)
    {
        foreach (var relation in draft.Findings.Relations.Where(r => r.Value is not null && draft.FindLoosely(r.To) is null && Player(draft, r) is null).ToArray())
        {
            if (draft.Find(relation.From) is { } entity && FieldMaker.Make(relation.Value!, entity.Key) is { } field)
            {
                entity.Add(field, relation.Sentence);
            }
        }
    }

    // "a manager, who is also an employee": the manager of an employee is one of them.
    private static DraftEntity? Player(Draft draft, RelationFinding relation) =>
        draft.Findings.Players.TryGetValue(relation.To, out var player) ? draft.FindLoosely(player) : null;

    // What is pointed at under another name than its own keeps that name: "responsible employee", "origin location".
    private static RelationFinding Named(RelationFinding relation, DraftEntity to)
    {
        var words = relation.As ?? (relation.Value is { } value ? value.Words : null);
        words ??= to.Key != relation.To && relation.Weight >= 0.9 && relation.Amount == Amount.One && relation.To.Split(' ') is { Length: > 1 } named && to.Key.Split(' ').Length == 1 ? named : null;
        return relation with { As = words is null || string.Join(' ', words) == to.Key || to.Key.EndsWith(" " + string.Join(' ', words), StringComparison.Ordinal) ? null : words };
    }

    // An employee's manager, a category's parent: a record that points at one of its own kind.
    private static void AddSelf(Draft draft, RelationFinding relation, DraftEntity entity)
    {
        if (relation.Weight < 0.9 || (relation.As is null && !relation.Another))
        {
            return;
        }

        var name = relation.As is not null ? Names.Pascal(relation.As) : null;
        if (entity.References.Any(r => r.Spec.Target == entity.Name) && name is null)
        {
            return;
        }

        name ??= relation.Verb is "report" or "answer" ? "ReportsTo" : $"Parent{entity.Name}";
        if (entity.Add(new FieldSpec { Name = name, Type = FieldTypes.Reference, Target = entity.Name }, relation.Sentence) is not null)
        {
            var label = SpecName.ToLabel(name).ToLowerInvariant();
            draft.Assume($"Must every {Lower(entity)} have a {label}?", "No, it may stay empty.", relation.Sentence);
        }
    }

    private static (DraftEntity A, DraftEntity B) Ordered(DraftEntity a, DraftEntity b) => string.CompareOrdinal(a.Key, b.Key) < 0 ? (a, b) : (b, a);

    private static IEnumerable<Link> Decide(DraftEntity a, DraftEntity b, (RelationFinding Relation, DraftEntity From)[] findings)
    {
        var made = new List<Link>();
        foreach (var group in Grouped(a, b, findings))
        {
            var link = DecideOne(a, b, [.. group], group.Key);
            if (group.FirstOrDefault(f => f.Relation.As is not null && f.From == link.Holder) is { Relation.As: { } words } && link.Kind != LinkKind.Many)
            {
                link = link with { As = words, Part = string.Join(' ', words) };
            }

            var same = made.FindIndex(m => m.Kind == link.Kind && m.Holder == link.Holder);
            if (same < 0)
            {
                made.Add(link);
            }
            else if (made[same].Part != link.Part && made[same].Part is not null && link.Part is not null)
            {
                made.Add(link);
            }
            else if (made[same].Part is null && link.Part is not null)
            {
                made[same] = link;
            }
        }

        // A relation nothing is known of but its verb adds nothing beside one that is known.
        return made.Count > 1 && made.Exists(m => m.Known) ? made.Where(m => m.Known) : made;
    }

    // What is said of one and the same relation stands together: a part ("leading") or an exclusive one is its own; verbs
    // tell relations apart only where together they would contradict each other.
    private static IEnumerable<IGrouping<string, (RelationFinding Relation, DraftEntity From)>> Grouped(DraftEntity a, DraftEntity b, (RelationFinding Relation, DraftEntity From)[] findings)
    {
        var contradicts = Contradicts(a, b, findings) || Contradicts(b, a, findings);
        return findings.GroupBy(f =>
            f.Relation.Exclusive ? "exclusive"
            : f.Relation.As is { } named ? "as " + string.Join(' ', named)
            : f.Relation.Part is { } part and not "many" ? part
            : contradicts && !Plain.Contains(f.Relation.Verb) ? f.Relation.Verb
            : "");
    }

    private static bool Contradicts(DraftEntity one, DraftEntity other, (RelationFinding Relation, DraftEntity From)[] findings)
    {
        var plain = findings.Where(f => f.Relation is { Exclusive: false, Part: null or "many" }).ToArray();
        return plain.Any(f => f.From == one && f.Relation.Amount == Amount.One) && plain.Any(f => (f.From == one && f.Relation.Amount == Amount.Many) || (f.From == other && f.Relation.Back == Amount.Many));
    }

    private static Link DecideOne(DraftEntity a, DraftEntity b, (RelationFinding Relation, DraftEntity From)[] group, string part)
    {
        var manyB = group.Any(f => (f.From == a && f.Relation.Amount == Amount.Many) || (f.From == b && f.Relation.Back == Amount.Many));
        var manyA = group.Any(f => (f.From == b && f.Relation.Amount == Amount.Many) || (f.From == a && f.Relation.Back == Amount.Many));
        var oneB = group.Any(f => f.From == a && f.Relation.Amount == Amount.One);
        var oneA = group.Any(f => f.From == b && f.Relation.Amount == Amount.One);
        var first = group[0];
        var sentence = first.Relation.Sentence;
        var name = IsPart(part) ? part : null;
        if (group.Any(f => f.Relation.Exclusive))
        {
            return new Link(LinkKind.One, first.From == a ? b : a, first.From, sentence, name, first.Relation.Verb, true);
        }

        // "many suppliers supply the same product": nothing says that a supplier supplies but one.
        var same = group.Any(f => f.Relation.Part == "many" && f.Relation.Back == Amount.Many);
        if ((manyA && manyB) || (same && !(oneA && manyA) && !(oneB && manyB) && !Plain.Contains(first.Relation.Verb)))
        {
            return new Link(LinkKind.Many, a, b, sentence, name, first.Relation.Verb, true);
        }

        if (manyB || manyA)
        {
            return manyB ? new Link(LinkKind.Reference, b, a, sentence, name, first.Relation.Verb, true) : new Link(LinkKind.Reference, a, b, sentence, name, first.Relation.Verb, true);
        }

        if (oneB || oneA)
        {
            var holder = oneB ? a : b;
            var other = oneB ? b : a;
            return holder.IsPerson && !other.IsPerson && first.Relation.Weight < 0.9 && !Plain.Contains(first.Relation.Verb)
                ? new Link(LinkKind.Reference, other, holder, sentence, name, first.Relation.Verb, false)
                : new Link(LinkKind.Reference, holder, other, sentence, name, first.Relation.Verb, true);
        }

        var from = first.From;
        var to = from == a ? b : a;
        return from.IsPerson && !to.IsPerson
            ? new Link(LinkKind.Reference, to, from, sentence, name, first.Relation.Verb, false)
            : new Link(LinkKind.Reference, from, to, sentence, name, first.Relation.Verb, false);
    }

    private static bool IsPart(string part) => part is "leading" or "primary" or "main" or "secondary" or "responsible" or "assigned" or "head" or "chief" or "supervising" or "deputy" or "lead" or "home" or "senior";

    private static void AddReference(Link link)
    {
        var name = link.As is not null && Names.Pascal(link.As) is { } named ? named : link.Part is null ? link.Target.Name : (Names.Pascal([link.Part]) ?? "") + link.Target.Name;
        if (link.Holder.References.Any(r => r.Spec.Target == link.Target.Name && r.Spec.Name == name))
        {
            name = (link.Kind == LinkKind.One ? "Supervising" : "Other") + link.Target.Name;
        }

        link.Holder.Add(new FieldSpec { Name = name, Type = FieldTypes.Reference, Target = link.Target.Name, Unique = link.Kind == LinkKind.One }, link.Sentence);
    }

    // Many-to-many needs a record of its own; one that points at both may be there already.
    private static void AddLinkEntity(Draft draft, Link link)
    {
        var there = draft.Entities.FirstOrDefault(e => e != link.Holder && e != link.Target && e.References.Any(r => r.Spec.Target == link.Holder.Name) && e.References.Any(r => r.Spec.Target == link.Target.Name));
        if (there is not null)
        {
            return;
        }

        // "students enrol in courses" where enrolments are kept: each enrolment is one student in one course.
        if (Meanings.Nominal.TryGetValue(link.Verb, out var nominal) && draft.Entities.FirstOrDefault(e => e != link.Holder && e != link.Target && Spelling(e.Name) == Spelling(nominal)) is { } deed)
        {
            foreach (var end in new[] { link.Holder, link.Target })
            {
                deed.Add(new FieldSpec { Name = end.Name, Type = FieldTypes.Reference, Target = end.Name, Required = true }, link.Sentence);
            }

            return;
        }

        var (first, second) = link.Holder.Key.Length >= link.Target.Key.Length ? (link.Target, link.Holder) : (link.Holder, link.Target);
        var key = $"{first.Key} {second.Key}";
        if (draft.Add(key, link.Sentence) is not { } entity)
        {
            return;
        }

        draft.Decision.AddEntity(key);
        entity.Add(new FieldSpec { Name = first.Name, Type = FieldTypes.Reference, Target = first.Name, Required = true }, link.Sentence);
        entity.Add(new FieldSpec { Name = second.Name, Type = FieldTypes.Reference, Target = second.Name, Required = true }, link.Sentence);
        draft.Assume($"{Capital(Names.One(first.Label))} can have several {Names.Plural(second.Label).ToLowerInvariant()}, and the other way round. How are they joined?", $"{entity.Label} keeps one record for each pair.", link.Sentence);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    // British and American spelling differ in doubling: enrolment, enrollment.
    private static string Spelling(string name) => name.Replace("ll", "l", StringComparison.Ordinal);

    private static string Lower(DraftEntity entity) => entity.Label.ToLowerInvariant();
}
