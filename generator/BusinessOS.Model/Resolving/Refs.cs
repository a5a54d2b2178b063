using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Resolving;

/// <summary>Names of apps and entities in code.</summary>
internal static class Refs
{
    public static string Namespace(AppSpec app) => $"BusinessOS.Apps.{Naming.Pascal(app.Id)}";

    public static EntityRef Of(EntityScope entity) =>
        new(entity.App.Spec.Id, entity.Name, $"{Namespace(entity.App.Spec)}.{entity.Name}");

    /// <summary>An expression the owner wrote as a member of a node.</summary>
    public static Expr? Expression(string? text, string node, string member) =>
        text is null ? null : new(text.Trim(), NodePath.Member(node, member));
}
