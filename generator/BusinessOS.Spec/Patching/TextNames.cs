namespace BusinessOS.Spec.Patching;

/// <summary>Lets the texts of a language follow a node that is called otherwise now.</summary>
internal static class TextNames
{
    /// <param name="app">The app as it was.</param>
    public static TextsSpec Follow(TextsSpec texts, AppSpec app, SpecNode node, string to)
    {
        string[] path = node.Path.Split('/');
        return texts with { Items = texts.Items.Map(item => item with { Path = Follow(item.Path) }) };

        EquatableArray<string> Follow(EquatableArray<string> written) =>
            written.Count >= path.Length && path.Index().All(part => written[part.Index] == part.Item) ? At(written, path.Length - 1, to)
            : node.Kind == SpecNodeKind.Entity && written is ["pages", var page, ..] && app.Pages.All(p => p.Name != page)
                && MenuNames.Generated.FirstOrDefault(kind => page == node.Name + kind) is { } kind ? At(written, 1, to + kind)
            : written;
    }

    private static EquatableArray<string> At(EquatableArray<string> path, int index, string name) => [.. path.Take(index), name, .. path.Skip(index + 1)];
}
