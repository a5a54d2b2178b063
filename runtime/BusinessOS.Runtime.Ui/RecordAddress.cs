using System.Globalization;

namespace BusinessOS.Runtime.Ui;

/// <summary>The addresses of an entity's pages.</summary>
public static class RecordAddress
{
    public static string List(EntityDefinition entity) => $"/{entity.App}/{entity.Slug}";

    public static string Board(EntityDefinition entity) => List(entity) + "/board";

    public static string New(EntityDefinition entity) => List(entity) + "/new";

    /// <summary>The form with a reference filled in already.</summary>
    public static string New(EntityDefinition entity, FieldDefinition reference, Guid id) =>
        $"{New(entity)}?{Uri.EscapeDataString(reference.Name)}={Text(id)}";

    public static string Of(EntityDefinition entity, Guid id) => $"{List(entity)}/{Text(id)}";

    public static string Edit(EntityDefinition entity, Guid id) => Of(entity, id) + "/edit";

    public static string File(Guid id) => "/files/" + Text(id);

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
