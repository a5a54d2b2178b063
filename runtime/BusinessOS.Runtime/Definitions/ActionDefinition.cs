namespace BusinessOS.Runtime.Definitions;

/// <summary>Something people do with a record that does not move it.</summary>
/// <param name="Roles">Who may take it; none for whoever may update the record.</param>
/// <param name="IsBulk">Whether it can be taken for several records at once.</param>
public sealed record ActionDefinition(string Name, LocalText Text, IReadOnlyList<string> Roles, Condition? When, bool IsBulk)
    : RecordStep(Name, Text, Roles, When)
{
    /// <summary>Whether it changes values, which a record that is locked does not let it.</summary>
    public bool Writes => Needs.Count > 0 || Set.Count > 0;
}
