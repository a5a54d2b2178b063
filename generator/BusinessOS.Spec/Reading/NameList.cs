using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads names, written with commas (<c>Desk, Manager</c>) or as a list.</summary>
internal static class NameList
{
    /// <summary>The names in order, each marked as <c>path/index</c>, the whole as <c>path</c>.</summary>
    public static IReadOnlyList<TextPiece> Read(ReadContext context, YamlNode node, string path, string key)
    {
        context.Mark(path, node.Span);
        return Mark(context, Pieces(context, node, key), path);
    }

    /// <summary>The names in a part of a text.</summary>
    public static IReadOnlyList<TextPiece> Read(ReadContext context, TextPiece piece, string path)
    {
        context.Mark(path, piece.Span);
        return Mark(context, piece.Split(','), path);
    }

    /// <summary>The items' texts, nothing marked yet.</summary>
    public static IReadOnlyList<TextPiece> Pieces(ReadContext context, YamlNode node, string key)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return scalar.Piece.Split(',');
            case YamlSequence list:
                foreach (var item in list.Items.Where(i => i is not YamlScalar))
                {
                    context.ReportShape(item, $"An item of '{key}'", "a text");
                }

                return [.. list.Items.OfType<YamlScalar>().Select(s => s.Piece.Trim())];
            default:
                context.ReportShape(node, $"'{key}'", "names with commas or a list");
                return [];
        }
    }

    private static List<TextPiece> Mark(ReadContext context, IReadOnlyList<TextPiece> pieces, string path)
    {
        var kept = new List<TextPiece>();
        foreach (var piece in pieces)
        {
            if (piece.IsEmpty)
            {
                context.Report(SpecDiagnostics.EmptyItem, piece.Span);
                continue;
            }

            context.Mark($"{path}/{kept.Count}", piece.Span);
            kept.Add(piece);
        }

        return kept;
    }
}
