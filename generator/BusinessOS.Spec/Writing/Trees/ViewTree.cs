using static BusinessOS.Spec.Writing.Trees.TreeParts;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>The body of a view.</summary>
internal static class ViewTree
{
    public static EitherTree Of(ViewSpec view) => EitherTree.Of(
        ("short", view == new ViewSpec { Name = view.Name, Where = view.Where } && IsOneLine(view.Where) ? Text(view.Where) : null),
        ("long", MapTree.Of(MapLayout.InlineKeys,
            ("label", Text(view.Label)),
            ("where", Text(view.Where)),
            ("sort", Names(view.Sort)),
            ("fields", Names(view.Fields)))));

    private static bool IsOneLine(string? condition) => condition is not null && condition.Trim() == condition && condition.Length > 0 && !condition.Contains('\n', StringComparison.Ordinal);
}
