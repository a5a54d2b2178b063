namespace BusinessOS.Import.Sources;

/// <summary>A column as its source declares it.</summary>
/// <param name="Name">As the source writes it.</param>
internal sealed record SourceColumn(string Name)
{
    /// <summary>As the source writes it: <c>varchar(80)</c>; empty where nothing is declared.</summary>
    public string Declared { get; init; } = "";

    public SourceKind Kind { get; init; }

    /// <summary>The most characters.</summary>
    public int? Length { get; init; }

    /// <summary>The fewest characters.</summary>
    public int? LeastLength { get; init; }

    /// <summary>Whether it must have a value.</summary>
    public bool Required { get; init; }

    /// <summary>A plain value, as a cell of this column would be read; null for none, and for what only the source can work out.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the default is the time of the creation.</summary>
    public bool DefaultsToNow { get; init; }

    /// <summary>What somebody wrote about it.</summary>
    public string? Comment { get; init; }

    /// <summary>The only values it may have, by an enum or a check; empty: any.</summary>
    public EquatableArray<string> Allowed { get; init; } = [];

    /// <summary>Which rule says so: "the check ck_status", "the enum order_state".</summary>
    public string? AllowedBy { get; init; }

    public string? Min { get; init; }

    public string? Max { get; init; }

    public string? Pattern { get; init; }

    /// <summary>The source gives the values itself: identity, serial, computed, read-only.</summary>
    public bool IsGiven { get; init; }

    /// <summary>It is worked out by the source from others.</summary>
    public bool IsComputed { get; init; }
}
