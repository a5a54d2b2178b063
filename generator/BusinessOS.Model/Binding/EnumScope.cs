using BusinessOS.Model.Resolving;

namespace BusinessOS.Model.Binding;

/// <summary>An enum that the states or a choice of an entity become: <c>LoanStatus</c>, <c>LoanPriority</c>.</summary>
internal sealed record EnumScope(EntityScope Entity, string Name, EquatableArray<ChoiceSpec> Values)
{
    public static EnumScope OfStates(EntityScope entity) =>
        new(entity, entity.StatusType, [.. entity.Spec.States.Select(state => new ChoiceSpec(state.Name, state.Label, state.Colour))]);

    public static EnumScope OfChoice(FieldScope field) => new(field.Entity, field.ChoiceType, field.Spec.Choices);

    public IEnumerable<string> Names => Values.Select(value => value.Name);

    /// <summary>The value meant by its name, or by the label people read.</summary>
    public string? Find(string nameOrLabel) =>
        (Values.FirstOrDefault(value => value.Name == nameOrLabel) ?? Values.FirstOrDefault(value => value.Label == nameOrLabel))?.Name;

    /// <summary>As an owner names the value: <c>LoanPriority.High</c>; in another app <c>Crm.OpportunityStatus.Won</c>.</summary>
    public string Qualify(string value, AppScope app) => app == Entity.App ? $"{Name}.{value}" : $"{Naming.Pascal(Entity.App.Spec.Id)}.{Name}.{value}";

    /// <summary>As generated code names the value, where something else may have the name of its app.</summary>
    public string Reach(string value, AppScope app) => $"{ReachType(app)}.{value}";

    /// <summary>As generated code names the enum.</summary>
    public string ReachType(AppScope app) => app == Entity.App ? Name : $"global::{Refs.Namespace(Entity.App.Spec)}.{Name}";
}
