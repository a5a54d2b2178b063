namespace BusinessOS.Emit.Names;

/// <summary>The runtime's components by the tag that names them: in full where a page of the app has the same name.</summary>
internal sealed class ComponentTags(AppCode code)
{
    public string Of(string component) =>
        code.Names.Pages.Contains(component) ? $"{Views.PageView.Components}.{component}" : component;
}
