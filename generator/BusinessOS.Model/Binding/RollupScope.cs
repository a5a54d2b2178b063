namespace BusinessOS.Model.Binding;

/// <summary>What a rollup names, as far as it is there.</summary>
internal sealed class RollupScope
{
    public RollupScope(FieldScope field)
    {
        var parts = (field.Spec.Of ?? "").Split('.');
        SourceName = parts[0];
        MeasuredName = parts.Length > 1 ? string.Join('.', parts[1..]) : null;
        Source = field.Entity.App.Entities.FirstOrDefault(entity => entity.Name == SourceName);
        Measured = MeasuredName is { } name ? Source?.FindField(name) : null;
        (WaysHere, Via) = Ways.Between(Source, field.Entity, field.Spec.Via);
    }

    public string SourceName { get; }

    /// <summary>The field behind the entity; null when records are only counted.</summary>
    public string? MeasuredName { get; }

    /// <summary>The entity whose records are looked at; null when the app has no such entity.</summary>
    public EntityScope? Source { get; }

    public FieldScope? Measured { get; }

    /// <summary>The references from there to the rollup's own entity.</summary>
    public IReadOnlyList<FieldScope> WaysHere { get; }

    /// <summary>The reference that is followed; null when it is not clear which.</summary>
    public FieldScope? Via { get; }
}
