namespace BusinessOS.Model.Binding;

/// <summary>Finds where a node and its members stand in the files.</summary>
internal static class ScopeSpans
{
    public static SourceSpan Span(this IScope scope) => scope.Map.Find(scope.Node);

    /// <summary>The place of a member such as <c>default</c>, or of the node itself when the member has none.</summary>
    public static SourceSpan Span(this IScope scope, string member) => scope.Map.Find(NodePath.Member(scope.Node, member));
}
