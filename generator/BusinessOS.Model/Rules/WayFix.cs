using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Rules;

/// <summary>What to do when it is not clear which reference leads from some records to others.</summary>
internal static class WayFix
{
    public static string For(IReadOnlyList<FieldScope> ways, string from, string to) => ways switch
    {
        [] => $"Add a field 'reference {to}' to '{from}'.",
        [var only] => $"Its reference here is '{only.Name}'.",
        var several => $"Say which of its references: {string.Join(" or ", several.Select(way => $"'via {way.Name}'"))}.",
    };
}
