namespace BusinessOS.Model;

/// <summary>A page of an app.</summary>
public sealed record Page
{
    /// <summary>The C# class name: <c>LoanList</c>, or the owner's name.</summary>
    public required string Name { get; init; }

    public required PageKind Kind { get; init; }

    /// <summary>The entity it shows; null for a dashboard.</summary>
    public EntityRef? Entity { get; init; }

    public required string Title { get; init; }

    /// <summary>For a custom page: the class of its component.</summary>
    public string? Component { get; init; }

    /// <summary>
    /// Addresses: <c>/{app}</c> dashboard, <c>/{app}/{slug}</c> list, <c>/{app}/{slug}/board</c> board,
    /// <c>/{app}/{slug}/{Id:guid}</c> detail, <c>/{app}/{slug}/new</c> and <c>/{app}/{slug}/{Id:guid}/edit</c> form,
    /// <c>/{app}/pages/{kebab-name}</c> for the owner's additional pages.
    /// </summary>
    public required EquatableArray<string> Routes { get; init; }

    /// <summary>Fields shown, in order.</summary>
    public required EquatableArray<string> Fields { get; init; }

    public Expr? Where { get; init; }

    public required EquatableArray<SortKey> Sort { get; init; }

    /// <summary>For a board: the field that makes the columns.</summary>
    public string? By { get; init; }

    public required EquatableArray<Card> Cards { get; init; }

    /// <summary>Whether it stands in the navigation.</summary>
    public required bool InNavigation { get; init; }
}
