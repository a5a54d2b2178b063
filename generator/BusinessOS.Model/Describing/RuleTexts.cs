namespace BusinessOS.Model.Describing;

/// <summary>What an entity says about several fields, about deleting and about keeping, in words.</summary>
internal static class RuleTexts
{
    public static IEnumerable<string> Of(Entity entity)
    {
        foreach (var rule in entity.Unique)
        {
            var when = rule.When is { } condition ? $" when {condition.Text}" : "";
            yield return $"Once only: {string.Join(" + ", rule.Fields)}{when}{(rule.Message is { } message ? $": {message}" : "")}";
        }

        foreach (var index in entity.Indexes)
        {
            yield return $"Found quickly by {Keys(index.Keys, " + ")}";
        }

        if (entity.Sort.Count > 0)
        {
            yield return $"Sorted by {Keys(entity.Sort, ", ")}";
        }

        if (entity.Search.Count > 0)
        {
            yield return $"Searched in {string.Join(", ", entity.Search)}";
        }

        foreach (var view in entity.Views)
        {
            string?[] parts =
            [
                view.Where is { } only ? $"where {only.Text}" : null,
                view.Sort.Count > 0 ? $"sorted by {Keys(view.Sort, ", ")}" : null,
                view.Fields.Count > 0 ? $"with {string.Join(", ", view.Fields)}" : null,
            ];
            yield return $"Seen as {view.Label}: {string.Join(", ", parts.OfType<string>())}";
        }

        if (entity.Keep is { } keep)
        {
            yield return $"Deleted {keep.Describe()}";
        }
    }

    /// <summary>What a transition or an action asks for, sets and asks, behind what else is said of it.</summary>
    public static string Beside(IRecordStep step)
    {
        string?[] parts =
        [
            step.Needs.Count > 0 ? $"needs {string.Join(", ", step.Needs)}" : null,
            step.Set.Count > 0 ? $"sets {string.Join(", ", step.Set.Select(value => $"{value.Field} = {value.Value.Text}"))}" : null,
            step.Confirm is not null ? "asks first" : null,
            step is RecordAction { IsBulk: true } ? "of several at once" : null,
        ];
        return string.Concat(parts.OfType<string>().Select(part => $"; {part}"));
    }

    public static string? OnDelete(Field field) => field.OnDelete switch
    {
        DeleteRule.Clear => "emptied when it is deleted",
        DeleteRule.Cascade => "deleted with it",
        _ => null,
    };

    private static string Keys(IEnumerable<SortKey> keys, string between) =>
        string.Join(between, keys.Select(key => key.Descending ? $"{key.Field} desc" : key.Field));
}
