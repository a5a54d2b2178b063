using Microsoft.AspNetCore.Components;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>A step of a wizard: some fields of a new record.</summary>
public sealed class WizardStep : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>A line that says what to do.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>Names of fields: <c>Equipment, DueOn</c>.</summary>
    [Parameter, EditorRequired]
    public string Fields { get; set; } = "";

    /// <summary>Where it does not hold for the record as it would be, the step is passed over.</summary>
    [Parameter]
    public Condition? When { get; set; }

    [CascadingParameter]
    private PageParts? Parts { get; set; }

    /// <summary>Its fields of the entity, in order.</summary>
    public IReadOnlyList<FieldDefinition> FieldsOf(EntityDefinition entity) => FieldNames.Of(entity, Fields);

    protected override void OnInitialized() => Parts?.Add(this);
}
