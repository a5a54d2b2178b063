namespace BusinessOS.Spec;

/// <summary>A part of a record's page that is seen by itself.</summary>
public sealed record TabSpec
{
    public required string Title { get; init; }

    /// <summary>The fields it begins with, in order.</summary>
    public EquatableArray<string> Fields { get; init; } = [];

    /// <summary>Further fields under headings of their own.</summary>
    public EquatableArray<FieldGroupSpec> Groups { get; init; } = [];

    /// <summary>Entities whose records refer to the one shown, in order, each with the reference where there are several: <c>Loan</c>, <c>Loan.Borrower</c>.</summary>
    public EquatableArray<string> Related { get; init; } = [];

    /// <summary>What else it shows, of <see cref="PageKinds.TabParts"/>.</summary>
    public EquatableArray<string> Show { get; init; } = [];
}
