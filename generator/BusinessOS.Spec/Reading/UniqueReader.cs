using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads what an entity's records may have once only: <c>Equipment, DueOn when Status != LoanStatus.Returned</c>.</summary>
internal sealed class UniqueReader(ReadContext context, string entity)
{
    private const string Example = "[Equipment, DueOn]";

    public EquatableArray<UniqueSpec> Read(YamlNode node)
    {
        // Plain names in a list are one rule over all of them; a single field says it with its own 'unique'.
        if (node is not YamlSequence list || (list.Items.Count > 1 && list.Items.All(IsName)))
        {
            return [Item(node, 0)];
        }

        return list.Items.Select(Item).ToEquatableArray();
    }

    private static bool IsName(YamlNode item) =>
        item is YamlScalar scalar && !scalar.Piece.Trim().IsEmpty && !scalar.Piece.Characters.Contains(',') && scalar.Piece.IndexOfWord("when") < 0;

    private UniqueSpec Item(YamlNode node, int index)
    {
        var path = NodePath.Unique(context.App, entity, index);
        context.Mark(path, node.Span);
        var rule = node switch
        {
            YamlMapping mapping => OfKeys(new Section(context, mapping, SpecKeys.Unique, path)),
            YamlScalar scalar => OfText(scalar.Piece.Trim(), path),
            _ => new() { Fields = Names(NameList.Read(context, node, NodePath.Member(path, "fields"), "unique")) },
        };
        if (rule.Fields.Count == 0)
        {
            context.Report(SpecDiagnostics.NoFields, node.Span, "unique rule", Example);
        }

        return rule;
    }

    private static UniqueSpec OfKeys(Section section) => new()
    {
        Fields = section.Names("fields"),
        When = section.Text("when"),
        Message = section.Text("message"),
    };

    private UniqueSpec OfText(TextPiece piece, string path)
    {
        string? condition = null;
        var when = piece.IndexOfWord("when");
        if (when >= 0)
        {
            var written = piece.From(when + "when".Length).Trim();
            if (written.IsEmpty)
            {
                context.Report(SpecDiagnostics.NothingBehind, piece.From(when).Span, "when");
            }
            else
            {
                context.Mark(NodePath.Member(path, "when"), written.Span);
                condition = written.Text;
            }

            piece = piece.Until(when).Trim();
        }

        var fields = piece.IsEmpty ? [] : Names(NameList.Read(context, piece, NodePath.Member(path, "fields")));
        return new() { Fields = fields, When = condition };
    }

    private static EquatableArray<string> Names(IEnumerable<TextPiece> pieces) => pieces.Select(p => p.Text).ToEquatableArray();
}
