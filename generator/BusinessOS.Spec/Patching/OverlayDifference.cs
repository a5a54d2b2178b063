namespace BusinessOS.Spec.Patching;

/// <summary>What changed in what an app says of entities of others, in words; each overlay is told as a part of the app it extends.</summary>
public static class OverlayDifference
{
    public static IReadOnlyList<SpecChange> Between(AppSpec before, AppSpec after)
    {
        var targets = before.Overlays.Concat(after.Overlays).Select(o => o.Target).Distinct(StringComparer.Ordinal);
        return [.. targets.SelectMany(target => Between(Find(before, target), Find(after, target)))];
    }

    private static IEnumerable<SpecChange> Between(OverlaySpec before, OverlaySpec after) =>
        from operation in SpecDifference.Between(OverlayNames.PartOf(before, null), OverlayNames.PartOf(after, null))
        let change = SpecChange.Of(Said(operation))
        select change with { Name = change.About == "entity" ? after.Target : $"{after.App}.{change.Name}" };

    private static OverlaySpec Find(AppSpec app, string target) =>
        app.Overlays.FirstOrDefault(o => o.Target == target) ?? new OverlaySpec { Target = target, Entity = new() { Name = target.Split('.')[^1] } };

    /// <summary>A field of the other app that is only spoken of is changed, not added.</summary>
    private static Operation Said(Operation operation) =>
        operation is AddField { Field.Type: "" } said ? new ChangeField(said.Entity, said.Field) : operation;
}
