namespace BusinessOS.Spec;

/// <summary>The pictures an entry of a menu can have.</summary>
public static class MenuIcons
{
    public static readonly EquatableArray<string> All =
    [
        "bell", "board", "book", "box", "building", "calendar", "cart", "chart", "chat", "check", "clock", "file", "flag", "grid", "heart", "home", "key", "link",
        "list", "lock", "mail", "money", "people", "person", "phone", "pin", "plus", "search", "settings", "star", "tag", "tool", "tree", "truck", "warn",
    ];
}
