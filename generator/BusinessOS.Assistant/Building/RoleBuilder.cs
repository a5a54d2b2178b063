using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>Makes the roles. An app that names none gets one, so that somebody can use it.</summary>
internal static class RoleBuilder
{
    public static void Build(Draft draft)
    {
        foreach (var key in draft.Decision.Roles)
        {
            Add(draft, key, draft.Findings.Concept(key).SourceOf(ClueKind.Role, ClueKind.Actor));
        }

        if (draft.Roles.Count == 0)
        {
            Add(draft, "staff", 0);
            draft.Assume("Who uses the app?", "One role, Staff, that may do everything.");
        }
    }

    /// <summary>The role that runs the app: an administrator, a manager, else the first.</summary>
    public static DraftRole Head(Draft draft) =>
        Meanings.Administrator.Select(a => draft.Roles.Find(r => r.Key == a)).FirstOrDefault(r => r is not null)
        ?? draft.Roles.Find(r => r.Key.Split(' ').Any(Meanings.Administrator.Contains))
        ?? draft.Roles.Find(r => r.Key is "staff" or "coordinator" or "boss" or "employee")
        ?? AddManager(draft);

    // Mails about the business must not go to customers or suppliers only because nobody else is named.
    private static DraftRole AddManager(Draft draft)
    {
        Add(draft, "manager", 0);
        draft.Assume("Who runs the app and hears of what happens?", "A role Manager.");
        return draft.Roles[^1];
    }

    private static void Add(Draft draft, string key, int sentence)
    {
        var name = Names.Pascal(key);
        if (name is null || draft.Roles.Exists(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        draft.Roles.Add(new DraftRole(key, name, sentence));
    }
}
