using static BusinessOS.Spec.Writing.Trees.TreeParts;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>The body of an action.</summary>
internal static class ActionTree
{
    public static Tree Of(ActionSpec action) => action == new ActionSpec { Name = action.Name } ? new NothingTree() : MapTree.Of(MapLayout.InlineKeys,
        ("label", Text(action.Label)),
        ("by", Names(action.By)),
        ("when", Text(action.When)),
        ("needs", Names(action.Needs)),
        ("set", Values(action.Set)),
        ("confirm", Text(action.Confirm)),
        ("bulk", Flag(action.Bulk)));
}
