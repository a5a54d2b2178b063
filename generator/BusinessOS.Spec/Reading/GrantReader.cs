using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Reading;

/// <summary>
/// Reads what roles may do, or may not: <c>Member: read, create when Borrower.Email == User.Email</c>, or a list of such texts.
/// </summary>
/// <param name="pathOf">The path of the grant at an index.</param>
/// <param name="empty">What is reported of one that names no action.</param>
internal sealed class GrantReader(ReadContext context, Func<int, string> pathOf, DiagnosticDescriptor empty)
{
    public EquatableArray<AllowSpec> Read(YamlMapping roles)
    {
        var grants = new List<AllowSpec>();
        foreach (var role in roles.Entries)
        {
            var before = grants.Count;
            foreach (var piece in Pieces(role))
            {
                if (Read(role, piece, pathOf(grants.Count)) is { } grant)
                {
                    grants.Add(grant);
                }
            }

            if (grants.Count == before && role.Value is YamlSequence { Items.Count: 0 })
            {
                context.Report(empty, role.Key.Span, role.Name);
            }
        }

        return grants.ToEquatableArray();
    }

    private IReadOnlyList<TextPiece> Pieces(YamlEntry role)
    {
        switch (role.Value)
        {
            case YamlScalar scalar:
                return [scalar.Piece.Trim()];
            case YamlSequence:
                return NameList.Pieces(context, role.Value, role.Name);
            default:
                context.ReportShape(role.Value, $"The grant to '{role.Name}'", "a text such as 'read, update', or a list of such texts");
                return [];
        }
    }

    private AllowSpec? Read(YamlEntry role, TextPiece piece, string path)
    {
        string? condition = null;
        var actions = piece;
        var when = piece.IndexOfWord("when");
        if (when >= 0)
        {
            var expression = piece.From(when + "when".Length).Trim();
            if (expression.IsEmpty)
            {
                context.Report(SpecDiagnostics.NothingBehind, piece.From(when).Span, "when");
            }
            else
            {
                condition = expression.Text;
                context.Mark(NodePath.Member(path, "when"), expression.Span);
            }

            actions = piece.Until(when).Trim();
        }

        if (actions.IsEmpty)
        {
            context.Report(empty, piece.IsEmpty ? role.Key.Span : piece.Span, role.Name);
            return null;
        }

        context.Mark(path, piece.Span);
        context.Mark(NodePath.Member(path, "role"), role.Key.Span);
        var names = NameList.Read(context, actions, NodePath.Member(path, "actions"));
        return new() { Role = role.Name, Actions = names.Select(p => p.Text).ToEquatableArray(), When = condition };
    }
}
