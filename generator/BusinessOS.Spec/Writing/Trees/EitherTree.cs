namespace BusinessOS.Spec.Writing.Trees;

/// <summary>A node with several forms that say the same, the nicest one first.</summary>
internal sealed record EitherTree(EquatableArray<TreeForm> Forms) : Tree
{
    public static EitherTree Of(params ReadOnlySpan<(string Name, Tree? Tree)> forms)
    {
        var kept = new List<TreeForm>();
        foreach (var (name, tree) in forms)
        {
            if (tree is not null)
            {
                kept.Add(new(name, tree));
            }
        }

        return new(kept.ToEquatableArray());
    }
}
