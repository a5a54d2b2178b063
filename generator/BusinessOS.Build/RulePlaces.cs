using System.Collections.Immutable;
using BusinessOS.Model;
using BusinessOS.Spec;

namespace BusinessOS.Build;

/// <summary>Where an app's rules of access stand in its files, so that a refusal can say which rule it was.</summary>
internal static class RulePlaces
{
    /// <returns>By node: <c>entities/Loan.yaml:21</c>.</returns>
    public static ImmutableSortedDictionary<string, string> Of(App app, SourceMap map) =>
        app.Entities.SelectMany(NodesOf).Distinct(StringComparer.Ordinal)
            .Select(node => (Node: node, Span: map.Find(node)))
            .Where(place => place.Span != SourceSpan.None)
            .ToImmutableSortedDictionary(place => place.Node, place => $"{place.Span.File}:{place.Span.Line}", StringComparer.Ordinal);

    private static IEnumerable<string> NodesOf(Entity entity) =>
    [
        .. entity.Grants.Concat(entity.Denials).Select(g => g.Node).OfType<string>(),
        .. entity.Shares.Select(s => s.Node),
        .. entity.Fields.SelectMany(f => new[] { f.ReadWhen, f.WriteWhen, f.MaskWhen }).OfType<Expr>().Select(e => e.Node),
        .. entity.Transitions.Select(t => NodePath.Transition(entity.Ref.App, entity.Name, t.Name)),
        .. entity.Actions.Select(a => NodePath.Action(entity.Ref.App, entity.Name, a.Name)),
    ];
}
