namespace BusinessOS.Runtime.Records.Querying;

/// <summary>Which records, in which order, how many.</summary>
public sealed record RecordQuery
{
    /// <summary>Counting stops here, so that a list over millions of records opens at once.</summary>
    public const int CountLimit = 10_000;

    /// <summary>All must hold.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>Words to find in the text fields.</summary>
    public string? Search { get; init; }

    /// <summary>A condition of the page itself, written by the app's owner.</summary>
    public Condition? Where { get; init; }

    /// <summary>The condition of a view the owner made, beside that of the page.</summary>
    public Condition? View { get; init; }

    public IReadOnlyList<Sort> Sort { get; init; } = [];

    public int Take { get; init; } = 50;

    /// <summary>Records to pass over; for jumping in short lists. Long ones go by <see cref="After"/>.</summary>
    public int Skip { get; init; }

    /// <summary>The keyset cursor of the page before.</summary>
    public string? After { get; init; }

    public bool WithTotal { get; init; }
}

/// <summary>A comparison of a field with a value of its type; several values for <see cref="FilterOperator.In"/>.</summary>
public sealed record Filter(FieldDefinition Field, FilterOperator Operator, params IReadOnlyList<object?> Values);

public sealed record Sort(FieldDefinition Field, bool Descending);
