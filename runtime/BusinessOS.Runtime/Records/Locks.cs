namespace BusinessOS.Runtime.Records;

/// <summary>Why a record cannot be changed in its state, in words.</summary>
internal static class Locks
{
    /// <summary>"This loan is Returned, and is neither changed nor deleted in that state."</summary>
    public static string ReasonOf(EntityDefinition entity, Record record)
    {
        var state = entity.Status?.Get(record);
        var label = entity.Status?.OptionOf(state)?.Label ?? "";
        var wayOut = entity.Transitions.Where(t => state is not null && t.From.Contains(state)).Select(t => t.Label).ToArray();
        var advice = wayOut.Length == 0 ? "" : Say($" First take the step {string.Join(Say(" or "), wayOut)}.");
        return Say($"This {Inside(entity.Label)} is {label}, and is neither changed nor deleted in that state.") + advice;
    }
}
