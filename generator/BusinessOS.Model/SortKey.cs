namespace BusinessOS.Model;

public sealed record SortKey(string Field, bool Descending);
