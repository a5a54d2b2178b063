namespace BusinessOS.Model;

/// <summary>A way to see the list of an entity that comes with the app.</summary>
/// <param name="Fields">Names of the columns in order; empty: those of the list.</param>
public sealed record ListView(string Name, string Label, Expr? Where, EquatableArray<SortKey> Sort, EquatableArray<string> Fields);
