using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Reading;

/// <summary>
/// Reads the apps an app uses: names as a list or with commas, each with an optional range behind it (<c>crm ^1.2</c>), or each
/// name with its range.
/// </summary>
internal sealed class UsesReader(ReadContext context)
{
    public EquatableArray<string> Read(YamlNode node, string path)
    {
        if (node is not YamlMapping mapping)
        {
            var pieces = NameList.Read(context, node, path, "uses");
            for (var i = 0; i < pieces.Count; i++)
            {
                Mark($"{path}/{i}", pieces[i]);
            }

            return pieces.Select(p => p.Text).ToEquatableArray();
        }

        context.Mark(path, node.Span);
        return mapping.Entries.Select((entry, i) => Read(entry, $"{path}/{i}")).ToEquatableArray();
    }

    private string Read(YamlEntry entry, string path)
    {
        context.Mark(path, entry.Key.Span);
        if (entry.Value is not YamlScalar range)
        {
            context.ReportShape(entry.Value, $"The version of '{entry.Name}'", "a range such as '^1.2'");
            return entry.Name;
        }

        var piece = range.Piece.Trim();
        if (range.IsNull || piece.IsEmpty)
        {
            return entry.Name;
        }

        context.Mark(NodePath.Member(path, "version"), piece.Span);
        return $"{entry.Name} {piece.Text}";
    }

    /// <summary>Within <c>crm ^1.2</c> problems point at the one half or the other.</summary>
    private void Mark(string path, TextPiece use)
    {
        if (use.Characters.IndexOf(' ') is > 0 and var space)
        {
            context.Mark(path, use.Until(space).Span);
            context.Mark(NodePath.Member(path, "version"), use.From(space).Trim().Span);
        }
    }
}
