using Microsoft.AspNetCore.Components;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>A field on a record's page, form or card.</summary>
public class Item : ComponentBase
{
    /// <summary>The field's name.</summary>
    [Parameter, EditorRequired]
    public string Field { get; set; } = "";

    [CascadingParameter]
    private FieldSelection? Selection { get; set; }

    protected override void OnInitialized() => Selection?.Add(Field);
}
