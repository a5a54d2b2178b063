namespace BusinessOS.Spec.Versions;

/// <summary>Versions from one to another.</summary>
/// <param name="From">The lowest one; it belongs to the span unless <paramref name="IsFromOpen"/>.</param>
/// <param name="To">The end; it belongs to the span only if <paramref name="IsToClosed"/>. Null: no end.</param>
internal sealed record VersionSpan(SemanticVersion From, SemanticVersion? To, bool IsFromOpen = false, bool IsToClosed = false)
{
    public static readonly SemanticVersion First = new(0, 0, 0);

    public static readonly VersionSpan Any = new(First, null);

    public static VersionSpan Only(SemanticVersion version) => new(version, version, IsToClosed: true);

    public bool IsEmpty => To is not null && (From > To || (From == To && (IsFromOpen || !IsToClosed)));

    /// <summary>
    /// Whether a version lies in it. One with a suffix does only where an end of the span has one on the same three numbers,
    /// as npm and NuGet people expect: <c>^1.2</c> does not take in 2.0.0-beta, nor 1.3.0-beta.
    /// </summary>
    public bool Holds(SemanticVersion version) =>
        (IsFromOpen ? version > From : version >= From)
        && (To is null || (IsToClosed ? version <= To : version < To))
        && (version.IsRelease || IsAskedFor(version, From) || (To is not null && IsAskedFor(version, To)));

    public VersionSpan And(VersionSpan other)
    {
        var (from, isOpen) = From.CompareTo(other.From) switch
        {
            > 0 => (From, IsFromOpen),
            < 0 => (other.From, other.IsFromOpen),
            _ => (From, IsFromOpen || other.IsFromOpen),
        };
        var (to, isClosed) = (To, other.To) switch
        {
            (null, _) => (other.To, other.IsToClosed),
            (_, null) => (To, IsToClosed),
            ({ } mine, { } theirs) when mine < theirs => (mine, IsToClosed),
            ({ } mine, { } theirs) when mine > theirs => (theirs, other.IsToClosed),
            _ => (To, IsToClosed && other.IsToClosed),
        };
        return new(from, to, isOpen, isClosed);
    }

    private static bool IsAskedFor(SemanticVersion version, SemanticVersion end) =>
        !end.IsRelease && (end.Major, end.Minor, end.Patch) == (version.Major, version.Minor, version.Patch);
}
