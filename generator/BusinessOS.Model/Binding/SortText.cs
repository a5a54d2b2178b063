namespace BusinessOS.Model.Binding;

/// <summary>Reads what a page is sorted by: <c>DueOn desc</c>.</summary>
internal static class SortText
{
    public static SortKey? Read(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var name] => new(name, Descending: false),
        [var name, "asc"] => new(name, Descending: false),
        [var name, "desc"] => new(name, Descending: true),
        _ => null,
    };
}
