using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads a view of an entity's list: its condition, or a group of keys.</summary>
internal sealed class ViewReader(ReadContext context)
{
    public ViewSpec Read(string entity, YamlEntry entry)
    {
        var path = NodePath.View(context.App, entity, entry.Name);
        context.Mark(path, entry.Key.Span);
        if (entry.Value is YamlScalar { IsNull: false } scalar && !scalar.Piece.Trim().IsEmpty)
        {
            var condition = scalar.Piece.Trim();
            context.Mark(NodePath.Member(path, "where"), condition.Span);
            return new() { Name = entry.Name, Where = condition.Text };
        }

        if (entry.Value is not YamlMapping mapping)
        {
            context.ReportShape(entry.Value, $"The view '{entry.Name}'", "a C# condition, or a group of 'where', 'sort' and 'fields'");
            return new() { Name = entry.Name };
        }

        var section = new Section(context, mapping, SpecKeys.View, path);
        return new()
        {
            Name = entry.Name,
            Label = section.Text("label"),
            Where = section.Text("where"),
            Sort = section.Names("sort"),
            Fields = section.Names("fields"),
        };
    }
}
