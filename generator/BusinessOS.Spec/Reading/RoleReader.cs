using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads roles: names, or each name with its label, or with label and description.</summary>
/// <param name="word">What one of them is called: a role, or a team.</param>
/// <param name="pathOf">The path of one, by app and name.</param>
internal sealed class RoleReader(ReadContext context, string word, Func<string, string, string> pathOf)
{
    public EquatableArray<RoleSpec> Read(YamlNode node)
    {
        context.Mark($"{context.App}/{word}s", node.Span);
        if (node is YamlMapping mapping)
        {
            return mapping.Entries.Select(Read).ToEquatableArray();
        }

        var roles = new List<RoleSpec>();
        foreach (var piece in NameList.Pieces(context, node, $"{word}s"))
        {
            if (piece.IsEmpty)
            {
                context.Report(SpecDiagnostics.EmptyItem, piece.Span);
            }
            else if (NamedLabel.Read(context, piece) is { } role)
            {
                context.Mark(pathOf(context.App, role.Name), piece.Span);
                roles.Add(new() { Name = role.Name, Label = role.Label });
            }
        }

        return roles.ToEquatableArray();
    }

    private RoleSpec Read(YamlEntry entry)
    {
        var path = pathOf(context.App, entry.Name);
        context.Mark(path, entry.Key.Span);
        switch (entry.Value)
        {
            case YamlScalar scalar:
                var piece = scalar.Piece.Trim();
                if (scalar.IsNull || piece.IsEmpty)
                {
                    return new() { Name = entry.Name };
                }

                context.Mark(NodePath.Member(path, "label"), piece.Span);
                return new() { Name = entry.Name, Label = piece.Text };
            case YamlMapping mapping:
                var section = new Section(context, mapping, SpecKeys.Role, path);
                return new() { Name = entry.Name, Label = section.Text("label"), Description = section.Text("description") };
            default:
                context.ReportShape(entry.Value, $"The {word} '{entry.Name}'", "a label, or a group of 'label' and 'description'");
                return new() { Name = entry.Name };
        }
    }
}
