namespace BusinessOS.Model.Binding;

/// <summary>What a field of lines names, as far as it is there.</summary>
internal sealed class LinesScope
{
    public LinesScope(FieldScope field)
    {
        Line = field.Entity.App.Entities.FirstOrDefault(entity => entity.Name == field.Spec.Target);
        (WaysHere, Via) = Ways.Between(Line, field.Entity, field.Spec.Via);
    }

    /// <summary>The entity of the lines; null when the app has no such entity.</summary>
    public EntityScope? Line { get; }

    /// <summary>The references from there to the field's own entity.</summary>
    public IReadOnlyList<FieldScope> WaysHere { get; }

    /// <summary>The reference that is followed; null when it is not clear which.</summary>
    public FieldScope? Via { get; }
}
