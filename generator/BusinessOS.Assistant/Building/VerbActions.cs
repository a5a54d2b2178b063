namespace BusinessOS.Assistant.Building;

/// <summary>The actions of grants a verb stands for.</summary>
internal static class VerbActions
{
    public static readonly EquatableArray<string> All = ["read", "create", "update", "delete"];

    public static IReadOnlyList<string> Of(string verb) => verb.Split(' ')[0] switch
    {
        "see" or "view" or "read" or "access" or "browse" or "look" or "find" or "search" => ["read"],
        "create" or "add" or "submit" or "make" or "enter" or "register" or "upload" or "post" or "place" or "book" or "request" or "open" or "log" or "record" => ["create"],
        "update" or "edit" or "change" or "modify" or "correct" or "adjust" or "set" or "maintain" => ["update"],
        "delete" or "remove" => ["delete"],
        "manage" or "administer" => ["create", "update", "delete"],
        _ => [],
    };
}
