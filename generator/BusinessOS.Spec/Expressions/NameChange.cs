using System.Collections.Immutable;

namespace BusinessOS.Spec.Expressions;

/// <summary>What a rename changes in the expressions of an app.</summary>
internal sealed record NameChange
{
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The entity whose member changes, as the app names it: <c>Loan</c>, or <c>crm.Contact</c> from outside.</summary>
    public string? Entity { get; init; }

    /// <summary>Old names of the entity's members to new ones: <c>Equipment</c> and <c>EquipmentId</c>.</summary>
    public ImmutableDictionary<string, string> Members { get; init; } = None;

    /// <summary>Old names of types to new ones: <c>LoanPriority</c>.</summary>
    public ImmutableDictionary<string, string> Types { get; init; } = None;

    /// <summary>The enum one of whose values changes: <c>LoanStatus</c>.</summary>
    public string? Enum { get; init; }

    /// <summary>Old names of the enum's values to new ones.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = None;

    /// <summary>Old names of roles to new ones, as <c>User.Is("Manager")</c> asks for them.</summary>
    public ImmutableDictionary<string, string> Roles { get; init; } = None;

    public static ImmutableDictionary<string, string> Pairs(params ReadOnlySpan<(string From, string To)> pairs)
    {
        var result = None;
        foreach (var (from, to) in pairs)
        {
            result = result.SetItem(from, to);
        }

        return result;
    }
}
