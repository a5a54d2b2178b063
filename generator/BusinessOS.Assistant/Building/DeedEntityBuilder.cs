using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>Makes records of deeds: clients who book classes make bookings. Joins the deed with who did it and what it was done to.</summary>
internal static class DeedEntityBuilder
{
    private static readonly HashSet<string> Deeds = new(StringComparer.Ordinal)
    {
        "book", "reserve", "borrow", "rent", "enroll", "enrol", "register", "donate", "attend", "apply", "vote", "bid", "subscribe", "sign up", "adopt", "buy", "purchase", "order", "rate", "review", "lease", "prescribe",
    };

    private static readonly HashSet<string> Selfsame = new(StringComparer.Ordinal)
    {
        "booking", "reservation", "appointment", "order", "purchase", "loan", "rental", "ticket", "registration", "enrollment", "review", "rating", "feedback", "donation", "application", "visit", "bid", "vote", "subscription",
        "account", "profile", "signup", "session", "meeting", "slot", "attendance", "payment", "request", "expense", "email", "password", "estimate", "lease", "complaint", "issue", "bug", "comment", "message", "invoice", "task",
    };

    public static void Build(Draft draft)
    {
        foreach (var deed in draft.Findings.Deeds.Where(d => d is { Negated: false, Target: not null, Actor: not null } && Deeds.Contains(d.Verb) && Meanings.Nominal.ContainsKey(d.Verb)))
        {
            var target = draft.Find(deed.Target!);
            if (deed.Verb is "register" && !(target?.Key.Split(' ')[^1] is "event" or "course" or "class" or "workshop" or "webinar" or "tournament" or "training" or "competition" or "race" or "seminar" or "conference"))
            {
                continue;
            }

            if (target is null || target.IsPerson || Selfsame.Contains(target.Key.Split(' ')[^1]))
            {
                continue;
            }

            var name = Meanings.Nominal[deed.Verb];
            var key = name.ToLowerInvariant();
            var entity = draft.Entities.FirstOrDefault(e => e.Name == name || e.Key == key || e.Key.EndsWith(" " + key, StringComparison.Ordinal)) ?? Existing(draft, target, key);
            if (entity is null && draft.Add(key, deed.Sentence) is { } added)
            {
                draft.Decision.AddEntity(key);
                entity = added;
            }

            if (entity is not null && entity != target)
            {
                Join(draft, entity, target, deed);
            }
        }
    }

    // Orders are where purchases go, reservations where bookings go, when the text has them.
    private static DraftEntity? Existing(Draft draft, DraftEntity target, string key)
    {
        string[] kin = key switch
        {
            "booking" => ["reservation", "appointment", "signup", "registration"],
            "reservation" => ["booking"],
            "purchase" => ["order", "sale", "bill", "invoice"],
            "order" => ["purchase", "purchase order"],
            "loan" => ["lending", "transaction", "borrowing", "checkout"],
            "rental" => ["reservation", "booking", "contract", "agreement"],
            "registration" => ["enrollment", "signup", "booking", "attendance", "participation"],
            "enrollment" => ["registration"],
            "signup" => ["registration", "booking", "assignment"],
            "attendance" => ["registration", "booking", "signup"],
            "rating" => ["review", "feedback"],
            "review" => ["rating", "feedback", "comment"],
            "application" => ["candidate", "applicant"],
            _ => [],
        };
        return draft.Entities.FirstOrDefault(e => e != target && kin.Contains(e.Key));
    }

    private static void Join(Draft draft, DraftEntity entity, DraftEntity target, DeedFinding deed)
    {
        var linked = draft.Findings.Relations.Any(r => draft.FindLoosely(r.From) is { } from && draft.FindLoosely(r.To) is { } to && ((from == entity && to == target) || (from == target && to == entity)));
        if (!linked)
        {
            draft.Findings.Relations.Add(new RelationFinding(entity.Key, target.Key, Parsing.Amount.One, Parsing.Amount.Unsaid, "have", deed.Sentence, 0.9));
        }

        if (deed.Context is { } context && draft.Find(context) is { } around && around != entity && around != target)
        {
            draft.Findings.Relations.Add(new RelationFinding(entity.Key, around.Key, Parsing.Amount.One, Parsing.Amount.Unsaid, "have", deed.Sentence, 0.9));
        }

        if (draft.Find(deed.Actor!) is { } actor && actor != entity)
        {
            draft.Findings.Relations.Add(new RelationFinding(entity.Key, actor.Key, Parsing.Amount.One, Parsing.Amount.Unsaid, "have", deed.Sentence, 0.9));
            draft.Findings.Relations.RemoveAll(r => r.Verb == deed.Verb && r.Weight < 0.9 && ((draft.Find(r.From) == actor && draft.Find(r.To) == target) || (draft.Find(r.From) == target && draft.Find(r.To) == actor)));
        }
    }
}
