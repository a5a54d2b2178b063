using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads an app's texts in a further language. A key without a value is a text that is still to come.</summary>
internal sealed class TextsReader(ReadContext context)
{
    private readonly List<TextSpec> _items = [];
    private string _root = "";

    public TextsSpec Read(string language, SourceSpan where, Section section)
    {
        context.Mark(section.Path, where);
        _root = section.Path;
        Read(TextShape.App, section, []);
        return new() { Language = language, Items = _items.ToEquatableArray() };
    }

    private void Read(TextShape shape, Section section, string[] path)
    {
        foreach (var key in shape.Table.Keys.Where(k => !k.IsRequired))
        {
            if (TextShape.IsText(key.Shape))
            {
                if (section.Find(key.Name) is { } text)
                {
                    Add([.. path, key.Name], text);
                }
            }
            else if (section.Mapping(key.Name) is { } nodes)
            {
                ReadNodes(TextShape.Under(key.Shape), nodes, [.. path, key.Name]);
            }
        }
    }

    private void ReadNodes(TextShape? shape, YamlMapping nodes, string[] path)
    {
        foreach (var entry in nodes.Entries)
        {
            string[] own = [.. path, entry.Name];
            context.Mark(PathOf(own), entry.Key.Span);
            if (shape is not null && entry.Value is YamlMapping keys)
            {
                Read(shape, new Section(context, keys, shape.Table, PathOf(own)), own);
            }
            else
            {
                Add(shape?.Main is { } main ? [.. own, main] : own, entry.Value);
            }
        }
    }

    private void Add(string[] path, YamlNode value)
    {
        if (value is not YamlScalar scalar)
        {
            context.ReportShape(value, $"'{path[^1]}'", "a text");
            return;
        }

        var piece = scalar.Piece.Trim();
        if (!scalar.IsNull && !piece.IsEmpty)
        {
            context.Mark(PathOf(path), piece.Span);
            _items.Add(new(path.ToEquatableArray(), piece.Text));
        }
    }

    private string PathOf(string[] path) => NodePath.TextIn(_root, path);
}
