using Microsoft.AspNetCore.Components;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>A section of a tab: fields, records that refer to the one shown, or something else a record has.</summary>
public sealed class TabSection : ComponentBase
{
    /// <summary>The title of the tab it stands on.</summary>
    [Parameter, EditorRequired]
    public string Tab { get; set; } = "";

    /// <summary>The heading over its fields.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>Names of fields: <c>Number, DueOn</c>.</summary>
    [Parameter]
    public string? Fields { get; set; }

    /// <summary>The entity of related records.</summary>
    [Parameter]
    public Type? Related { get; set; }

    /// <summary>The reference by which they refer to the record.</summary>
    [Parameter]
    public string? By { get; set; }

    /// <summary><c>related</c>, <c>files</c> or <c>history</c>.</summary>
    [Parameter]
    public string? Show { get; set; }

    [CascadingParameter]
    private PageParts? Parts { get; set; }

    /// <summary>Its fields of the entity, in order.</summary>
    public IReadOnlyList<FieldDefinition> FieldsOf(EntityDefinition entity) => FieldNames.Of(entity, Fields);

    protected override void OnInitialized() => Parts?.Add(this);
}
