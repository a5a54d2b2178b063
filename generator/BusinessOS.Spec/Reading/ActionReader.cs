using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads an action: a group of keys, or nothing where its name says it all.</summary>
internal sealed class ActionReader(ReadContext context)
{
    public ActionSpec Read(string entity, YamlEntry entry)
    {
        var path = NodePath.Action(context.App, entity, entry.Name);
        context.Mark(path, entry.Key.Span);
        if (entry.Value is YamlScalar { IsNull: true })
        {
            return new() { Name = entry.Name };
        }

        if (entry.Value is not YamlMapping mapping)
        {
            context.ReportShape(entry.Value, $"The action '{entry.Name}'", "a group of keys such as 'by', 'when' and 'set'");
            return new() { Name = entry.Name };
        }

        var section = new Section(context, mapping, SpecKeys.Action, path);
        return new()
        {
            Name = entry.Name,
            Label = section.Text("label"),
            By = section.Names("by"),
            When = section.Text("when"),
            Needs = section.Names("needs"),
            Set = AssignmentReader.Read(context, section, "set", section.Path),
            Confirm = section.Text("confirm"),
            Bulk = section.Flag("bulk"),
        };
    }
}
