namespace BusinessOS.Import.Inference;

/// <summary>A field to be, and how its values come out of a source's columns.</summary>
/// <param name="Columns">Positions of the columns its value is made of: one, or those of a key of several.</param>
/// <param name="Read">From the column's text to the one seed files have; null when it does not fit.</param>
/// <param name="Why">What made it this: "from column email, 40 of 40 values are mail addresses".</param>
internal sealed record FieldDraft(FieldSpec Spec, EquatableArray<int> Columns, Func<string, string?> Read, string Why)
{
    /// <summary>Whether the source does not say so, and names or values were asked.</summary>
    public bool IsAssumption { get; init; }

    /// <summary>For a reference: the key it follows.</summary>
    public ForeignKey? Key { get; init; }

    public string Name => Spec.Name;
}
