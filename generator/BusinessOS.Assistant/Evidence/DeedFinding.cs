namespace BusinessOS.Assistant.Evidence;

/// <summary>Somebody does something to a record: "managers approve expenses".</summary>
/// <param name="Actor">A concept, or null where nobody is named.</param>
/// <param name="Target">A concept, or null where the object is not named.</param>
/// <param name="Only">Whether only this actor may.</param>
/// <param name="Negated">Whether the actor may not.</param>
internal sealed record DeedFinding(string? Actor, string Verb, string? Target, bool Only, bool Negated, int Sentence)
{
    /// <summary>The actor's own records only: "members see their own loans".</summary>
    public bool Own { get; init; }

    /// <summary>What it happens during: "during an appointment the vet prescribes …".</summary>
    public string? Context { get; init; }

    /// <summary>The text says that the actor may: "clerks can edit orders", not "clerks edit orders".</summary>
    public bool May { get; init; }

    /// <summary>The actor may do nothing else: "mechanics may only edit services".</summary>
    public bool JustThis { get; init; }

    /// <summary>The actor has no other rights at all: "clients read their documents, nothing else".</summary>
    public bool NothingElse { get; init; }

    /// <summary>Nobody may change them: "read-only".</summary>
    public bool ReadOnly { get; init; }
}
