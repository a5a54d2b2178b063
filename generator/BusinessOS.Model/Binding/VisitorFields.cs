namespace BusinessOS.Model.Binding;

/// <summary>What somebody can see and fill in who did not sign in.</summary>
internal static class VisitorFields
{
    /// <summary>Why a visitor cannot fill in a field; null when they can.</summary>
    public static string? ReasonNotToGive(FieldScope field) =>
        field.IsUser || field.IsTeam ? "the people of the organization are not theirs to see"
        : field.Kind is { Name: FieldTypes.File or FieldTypes.Image } ? "files are taken only from those who signed in"
        : field.Kind is { Name: FieldTypes.Signature } ? "nobody knows who signs"
        : (field.IsReference || field.IsReferences) && field.Target is { } target && !VisitorsMay(target, "read") ? $"they may not read '{target.Name}'"
        : field.IsLines && field.Target?.Fields.Where(line => !line.IsOwnership).Select(ReasonNotToGive).FirstOrDefault(reason => reason is not null) is { } within ? $"of its lines, {within}"
        : null;

    /// <summary>Whether visitors may do this to some record of the entity.</summary>
    public static bool VisitorsMay(EntityScope entity, string action) =>
        entity.Spec.Allow.Any(grant => grant.Role == AllowSpec.Visitor && grant.Actions.Any(a => a == action || a == "all"));
}
