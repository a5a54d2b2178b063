using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads a validation: a group of <c>when</c>, <c>message</c> and <c>field</c>.</summary>
internal sealed class ValidationReader(ReadContext context)
{
    public ValidationSpec Read(string entity, YamlEntry entry)
    {
        var path = NodePath.Validation(context.App, entity, entry.Name);
        context.Mark(path, entry.Key.Span);
        if (entry.Value is not YamlMapping mapping)
        {
            context.ReportShape(entry.Value, $"The validation '{entry.Name}'", "a group of 'when' and 'message'");
            return new() { Name = entry.Name, When = "", Message = "" };
        }

        var section = new Section(context, mapping, SpecKeys.Validation, path);
        var what = $"The validation '{entry.Name}'";
        return new()
        {
            Name = entry.Name,
            When = section.RequiredText("when", what, entry.Key.Span, "DueOn < StartOn"),
            Message = section.RequiredText("message", what, entry.Key.Span, "It cannot be due before it starts."),
            Field = section.Text("field"),
        };
    }
}
