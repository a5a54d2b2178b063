namespace BusinessOS.Runtime.Records.Views;

/// <summary>What is known of a record that is only imagined with values somebody gives it.</summary>
/// <param name="Masked">The fields that are masked in the record as it is, which no value given may open.</param>
/// <param name="IsGiven">Whether the actor gave the field's value, and so knows it.</param>
internal sealed record Given(IReadOnlySet<FieldDefinition> Masked, Func<FieldDefinition, bool> IsGiven)
{
    /// <summary>A record that is not stored yet: all that is in it was given.</summary>
    public static readonly Given All = new(new HashSet<FieldDefinition>(), _ => true);
}
