namespace BusinessOS.Model.Describing;

/// <summary>Entries of menus in words.</summary>
internal static class MenuText
{
    /// <summary><c>Set up: Equipment for Manager</c>.</summary>
    public static string Of(MenuEntry entry)
    {
        var group = entry.Group is { } heading ? $"{heading}: " : "";
        var label = entry.Label is { } said ? $" as {said}" : "";
        var roles = entry.Roles.Count > 0 ? $" for {string.Join(", ", entry.Roles)}" : "";
        return $"{group}{TargetOf(entry)}{label}{roles} (menu of {entry.In})";
    }

    public static string TargetOf(MenuEntry entry) => entry.Link ?? $"{entry.Page?.App}.{entry.Page?.Name}";
}
