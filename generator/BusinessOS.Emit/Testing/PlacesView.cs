using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Testing;

/// <summary>Where the rules stand: a file of its own, so that a moved line changes no other.</summary>
internal sealed record PlacesView(string Namespace, string Name, string Dictionary, EquatableArray<PlaceView> Places)
{
    public static PlacesView Of(AppCode code, App app) => new(
        TestNames.Of(code).Namespace,
        TestNames.Of(code).Places,
        "global::System.Collections.Generic.Dictionary",
        [.. TestNodes.Of(app).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(code.Places.ContainsKey)
            .Select(n => new PlaceView(Literal.Of(n), Literal.Of(code.Places[n])))]);
}
