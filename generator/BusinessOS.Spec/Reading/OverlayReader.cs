using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>
/// Reads an overlay: the body of an entity, and pages, of another app. Its nodes are marked below
/// <see cref="NodePath.Overlays"/> under the paths they will have in that app.
/// </summary>
internal sealed class OverlayReader(ReadContext context)
{
    /// <param name="where">The place of the entity's name.</param>
    public OverlaySpec Read(string target, SourceSpan where, Section section)
    {
        context.Mark(section.Path, where);
        var (app, entity) = target.Split('.') is [{ Length: > 0 } id, { Length: > 0 } name] ? (id, name) : ("", target);
        if (app.Length == 0)
        {
            context.Report(SpecDiagnostics.NoOverlayTarget, where, target);
        }

        var own = context.App;
        context.App = NodePath.Overlays(own, app);
        try
        {
            section.Path = NodePath.Entity(context.App, entity);
            return new()
            {
                Target = target,
                Entity = new EntityReader(context, isOverlay: true).Read(entity, where, section),
                Pages = section.Mapping("pages") is { } pages ? pages.Entries.Select(e => ReadPage(e.Name, e.Key.Span, e.Value)).ToEquatableArray() : [],
            };
        }
        finally
        {
            context.App = own;
        }
    }

    private PageSpec ReadPage(string name, SourceSpan where, Yaml.YamlNode body)
    {
        if (body is Yaml.YamlMapping mapping)
        {
            return new PageReader(context, isOverlay: true).Read(
                name, where, new Section(context, mapping, SpecKeys.Page, NodePath.Page(context.App, name), "page"));
        }

        context.ReportShape(body, $"The page '{name}'", "a group of keys");
        return new() { Name = name, Kind = "" };
    }
}
