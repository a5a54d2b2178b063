using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads a transition: <c>From, From -> To by Role, Role when condition</c>, or its long form.</summary>
internal sealed class TransitionReader(ReadContext context)
{
    private const string Arrow = "->";

    public TransitionSpec Read(string entity, YamlEntry entry)
    {
        var path = NodePath.Transition(context.App, entity, entry.Name);
        context.Mark(path, entry.Key.Span);
        switch (entry.Value)
        {
            case YamlScalar scalar:
                return ReadShort(entry, scalar.Piece.Trim(), path);
            case YamlMapping mapping:
                return ReadLong(entry, new Section(context, mapping, SpecKeys.Transition, path));
            default:
                context.ReportShape(entry.Value, $"The transition '{entry.Name}'", "a text such as 'Requested -> Approved by Manager', or a group of keys");
                return new() { Name = entry.Name, From = [], To = "" };
        }
    }

    private TransitionSpec ReadShort(YamlEntry entry, TextPiece piece, string path)
    {
        var transition = new TransitionSpec { Name = entry.Name, From = [], To = "" };
        var when = piece.IndexOfWord("when");
        if (when >= 0)
        {
            transition = transition with { When = ReadCondition(piece, when, path) };
            piece = piece.Until(when).Trim();
        }

        var arrow = piece.Characters.IndexOf(Arrow);
        if (arrow < 0)
        {
            context.Report(SpecDiagnostics.BadTransition, piece.IsEmpty ? entry.Key.Span : piece.Span, entry.Name, "where it leads: it has no '->'");
            return transition;
        }

        var right = piece.From(arrow + Arrow.Length).Trim();
        var by = right.IndexOfWord("by");
        if (by >= 0)
        {
            transition = transition with { By = ReadRoles(right.From(by), path) };
            right = right.Until(by).Trim();
        }

        var left = piece.Until(arrow).Trim();
        if (left.IsEmpty)
        {
            context.Report(SpecDiagnostics.BadTransition, piece.From(arrow).Until(Arrow.Length).Span, entry.Name, "from which states it starts");
        }

        return transition with { From = left.IsEmpty ? [] : ReadStates(NameList.Read(context, left, NodePath.Member(path, "from"))), To = ReadTo(entry, right, path) };
    }

    private TransitionSpec ReadLong(YamlEntry entry, Section section)
    {
        var from = section.Find("from");
        if (from is null)
        {
            context.Report(SpecDiagnostics.MissingKey, entry.Key.Span, $"The transition '{entry.Name}'", "from", "[Requested]");
        }

        if (section.Find("to") is null)
        {
            context.Report(SpecDiagnostics.MissingKey, entry.Key.Span, $"The transition '{entry.Name}'", "to", "Approved");
        }

        return new()
        {
            Name = entry.Name,
            Label = section.Text("label"),
            From = from is null ? [] : ReadStates(NameList.Read(context, from, NodePath.Member(section.Path, "from"), "from")),
            To = section.Piece("to") is { } to ? ToName(to) : "",
            By = section.Names("by"),
            When = section.Text("when"),
            Needs = section.Names("needs"),
            Set = AssignmentReader.Read(context, section, "set", section.Path),
            Confirm = section.Text("confirm"),
        };
    }

    private string? ReadCondition(TextPiece piece, int when, string path)
    {
        var condition = piece.From(when + "when".Length).Trim();
        if (condition.IsEmpty)
        {
            context.Report(SpecDiagnostics.NothingBehind, piece.From(when).Span, "when");
            return null;
        }

        context.Mark(NodePath.Member(path, "when"), condition.Span);
        return condition.Text;
    }

    private EquatableArray<string> ReadRoles(TextPiece clause, string path)
    {
        var roles = clause.From("by".Length).Trim();
        if (roles.IsEmpty)
        {
            context.Report(SpecDiagnostics.EmptyItem, clause.Span);
            return [];
        }

        return NameList.Read(context, roles, NodePath.Member(path, "by")).Select(p => p.Text).ToEquatableArray();
    }

    private string ReadTo(YamlEntry entry, TextPiece to, string path)
    {
        if (to.IsEmpty || to.Characters.Contains(','))
        {
            context.Report(SpecDiagnostics.BadTransition, to.IsEmpty ? entry.Key.Span : to.Span, entry.Name, "one state it leads to");
            return "";
        }

        context.Mark(NodePath.Member(path, "to"), to.Span);
        return ToName(to);
    }

    private EquatableArray<string> ReadStates(IReadOnlyList<TextPiece> pieces) => pieces.Select(ToName).ToEquatableArray();

    /// <summary>States may be called by their label here too.</summary>
    private string ToName(TextPiece piece) => NamedLabel.Read(context, piece)?.Name ?? piece.Text;
}
