using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>The enum of an entity's states or of a choice.</summary>
internal sealed record EnumView(string Namespace, string Summary, string Name, EquatableArray<EnumValueView> Values)
{
    public static EnumView OfStates(AppCode code, Entity entity) => new(
        code.App.Namespace,
        XmlText.Of($"The states of {entity.Label}", ""),
        entity.StatusType,
        [.. entity.States.Select(s => new EnumValueView(s.Name, XmlText.Of(s.Label, "")))]);

    public static EnumView OfChoice(AppCode code, Field field) => new(
        code.App.Namespace,
        XmlText.Of($"The values of {field.Label}", ""),
        field.ChoiceType ?? throw new InvalidOperationException($"The choice {field.Name} has no type."),
        [.. field.Choices.Select(c => new EnumValueView(c.Name, XmlText.Of(c.Label, "")))]);
}
