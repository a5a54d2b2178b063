using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Hooks;

/// <summary>One call of one hook, as its change sees it.</summary>
/// <param name="Change">What is changed, and where refusals go.</param>
/// <param name="Record">As it is to be.</param>
/// <param name="Before">As it was; null for a new one.</param>
/// <param name="Step">The transition or the action taken; null for other changes.</param>
/// <param name="User">Who acts, as the hook's app sees them.</param>
internal sealed record HookCall(Change Change, Record Record, Record? Before, RecordStep? Step, AppUser User, RecordAccess Access)
{
    public bool HasChanged(string name)
    {
        var field = FieldOf(name);
        return Before is null
            ? !Several.IsEmpty(field.Get(Record))
            : field.Kind == FieldKind.Lines ? Change.Lines.Exists(l => l.Field == field && l.IsOne) : !Several.Same(field.Get(Before), field.Get(Record));
    }

    public void Refuse(string? field, string message) => Change.Problems.Add(new Problem(field is null ? null : FieldOf(field).Name, message));

    /// <summary>A field by its name, or a reference by the property that holds its id.</summary>
    private FieldDefinition FieldOf(string name) =>
        Change.Set.Entity.Field(name)
        ?? Change.Set.Entity.Fields.FirstOrDefault(f => f.Property == name)
        ?? throw new ArgumentException($"{Change.Set.Entity.FullName} has no field {name}.", nameof(name));
}
