using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>
/// Renders its content after the components before it have been set up. A page's tabs and steps tell the page about
/// themselves as they are set up; what depends on them stands in here.
/// </summary>
public sealed class Deferred : ComponentBase
{
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
