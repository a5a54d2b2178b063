using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads who may share records: <c>read, update by Manager when Status == LoanStatus.Out</c>, or a list of such texts.</summary>
internal sealed class ShareReader(ReadContext context)
{
    public EquatableArray<ShareSpec> Read(string entity, YamlNode node)
    {
        context.Mark(NodePath.Member(NodePath.Entity(context.App, entity), "share"), node.Span);
        if (node is YamlMapping)
        {
            context.ReportShape(node, "'share'", "a text such as 'read, update by Manager', or a list of such texts");
            return [];
        }

        var rules = new List<ShareSpec>();
        var pieces = node is YamlScalar scalar ? [scalar.Piece.Trim()] : NameList.Pieces(context, node, "share");
        foreach (var piece in pieces)
        {
            if (Read(piece, NodePath.Share(context.App, entity, rules.Count)) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules.ToEquatableArray();
    }

    private ShareSpec? Read(TextPiece piece, string path)
    {
        string? condition = null;
        var rest = piece;
        if (Behind(rest, "when") is { } when)
        {
            condition = when.Text;
            context.Mark(NodePath.Member(path, "when"), when.Span);
        }

        rest = Until(rest, "when");
        EquatableArray<string> by = [];
        if (Behind(rest, "by") is { } roles)
        {
            by = NameList.Read(context, roles, NodePath.Member(path, "by")).Select(p => p.Text).ToEquatableArray();
        }

        var actions = Until(rest, "by");
        if (actions.IsEmpty)
        {
            context.Report(SpecDiagnostics.EmptyShare, piece.Span);
            return null;
        }

        context.Mark(path, piece.Span);
        var names = NameList.Read(context, actions, NodePath.Member(path, "actions"));
        return new() { Actions = names.Select(p => p.Text).ToEquatableArray(), By = by, When = condition };
    }

    /// <summary>What stands behind a word; null when the word is not there, or nothing is behind it.</summary>
    private TextPiece? Behind(TextPiece piece, string word)
    {
        var at = piece.IndexOfWord(word);
        if (at < 0)
        {
            return null;
        }

        var behind = piece.From(at + word.Length).Trim();
        if (!behind.IsEmpty)
        {
            return behind;
        }

        context.Report(word == "when" ? SpecDiagnostics.NothingBehind : SpecDiagnostics.NoRoleBehindBy, piece.From(at).Span, word);
        return null;
    }

    private static TextPiece Until(TextPiece piece, string word) =>
        piece.IndexOfWord(word) is var at and >= 0 ? piece.Until(at).Trim() : piece;
}
