namespace BusinessOS.Spec;

/// <summary>The words of <see cref="WorkflowSpec.On"/> that name an entity: <c>Loan created</c>, <c>every day at 08:00 for Loan</c>.</summary>
internal static class WorkflowTrigger
{
    /// <summary>The entity whose records start the workflow; null for a schedule over no record.</summary>
    public static string? EntityOf(string on)
    {
        var (start, length) = Find(on);
        return length == 0 ? null : on.Substring(start, length);
    }

    /// <summary>The trigger with its entity called otherwise, if it is the one meant.</summary>
    public static string Rename(string on, string from, string to)
    {
        var (start, length) = Find(on);
        return length > 0 && on.AsSpan(start, length).SequenceEqual(from) ? string.Concat(on.AsSpan(0, start), to, on.AsSpan(start + length)) : on;
    }

    /// <summary>The trigger with the state it waits for called otherwise: <c>Loan becomes Out</c>.</summary>
    public static string RenameState(string on, string from, string to) => RenameBehind(on, "becomes ", from, to);

    /// <summary>The trigger with the action it waits for called otherwise: <c>Loan action Remind</c>.</summary>
    public static string RenameAction(string on, string from, string to) => RenameBehind(on, "action ", from, to);

    private static string RenameBehind(string on, string word, string from, string to)
    {
        var (start, length) = Find(on);
        var rest = on[(start + length)..];
        var named = rest.Trim();
        return named.StartsWith(word, StringComparison.Ordinal) && named[word.Length..].Trim() == from
            ? on[..(start + length)] + rest.Replace(named, word + to, StringComparison.Ordinal)
            : on;
    }

    private static (int Start, int Length) Find(string on)
    {
        var isSchedule = on.StartsWith("every ", StringComparison.Ordinal) || on.StartsWith("cron ", StringComparison.Ordinal);
        var start = 0;
        if (isSchedule)
        {
            var last = on.LastIndexOf(" for ", StringComparison.Ordinal);
            if (last < 0)
            {
                return (0, 0);
            }

            start = last + " for ".Length;
        }

        while (start < on.Length && on[start] == ' ')
        {
            start++;
        }

        var end = on.IndexOf(' ', start);
        return (start, (end < 0 ? on.Length : end) - start);
    }
}
