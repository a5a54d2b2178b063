using System.Globalization;
using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Reading;

/// <summary>
/// The short form of a field: <c>type [what the type needs] [range] [required] [unique] [= default]</c>. What stands
/// behind <c>=</c> and behind <c>formula</c> is the owner's C# and taken as it is.
/// </summary>
internal sealed class FieldShortForm(ReadContext context, string path)
{
    private const string Required = "required";
    private const string Unique = "unique";

    /// <summary>The field the piece says; its problems are reported.</summary>
    public FieldSpec Read(string name, TextPiece piece)
    {
        var words = piece.Words();
        var type = words.Count > 0 ? words[0] : piece;
        var rest = piece.From(type.Start + type.Length - piece.Start).Trim();
        var field = new FieldSpec { Name = name, Type = type.Text };
        Mark("type", type);
        return field.Type switch
        {
            FieldTypes.Formula or FieldTypes.Lookup => ReadFormula(field, rest),
            FieldTypes.Rollup => ReadRollup(field, rest),
            FieldTypes.Choice or FieldTypes.MultiChoice => ReadChoice(field, rest),
            _ => ReadWords(field, piece),
        };
    }

    private FieldSpec ReadFormula(FieldSpec field, TextPiece expression)
    {
        if (expression.IsEmpty)
        {
            return field;
        }

        Mark("formula", expression);
        return field with { Formula = expression.Text };
    }

    /// <summary><c>sum Payment.Amount via Invoice where Paid</c>.</summary>
    private FieldSpec ReadRollup(FieldSpec field, TextPiece rest)
    {
        var words = rest.Words();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Characters is "where")
            {
                return ReadWhere(field, word, rest.From(word.Start + word.Length - rest.Start).Trim());
            }

            if (word.Characters is "via" && i + 1 < words.Count)
            {
                Mark("via", words[++i]);
                field = field with { Via = words[i].Text };
            }
            else if (field.Measure is null)
            {
                Mark("measure", word);
                field = field with { Measure = word.Text };
            }
            else if (field.Of is null)
            {
                Mark("of", word);
                field = field with { Of = word.Text };
            }
            else
            {
                context.Report(
                    SpecDiagnostics.UnknownFieldPiece, word.Span, word.Text, field.Name, "Behind what is added up may stand 'via' and a reference, and 'where' and a condition.");
            }
        }

        return field;
    }

    private FieldSpec ReadWhere(FieldSpec field, TextPiece word, TextPiece condition)
    {
        if (condition.IsEmpty)
        {
            context.Report(SpecDiagnostics.NothingBehind, word.Span, "where");
            return field;
        }

        Mark("where", condition);
        return field with { Where = condition.Text };
    }

    private FieldSpec ReadChoice(FieldSpec field, TextPiece rest)
    {
        (rest, field) = CutDefault(field, rest);
        if (rest.IsEmpty)
        {
            return field;
        }

        var parts = rest.Split('|').ToArray();
        for (var last = parts[^1].Words(); last.Count > 1 && IsFlag(last[^1]); last = parts[^1].Words())
        {
            field = WithFlag(field, last[^1]);
            parts[^1] = parts[^1].Until(last[^1].Start - parts[^1].Start).Trim();
        }

        Mark("choices", rest);
        var choices = new List<ChoiceSpec>();
        foreach (var part in parts)
        {
            if (part.IsEmpty)
            {
                context.Report(SpecDiagnostics.EmptyItem, part.Span);
            }
            else if (NamedLabel.Read(context, part) is { } choice)
            {
                context.Mark($"{path}/choices/{choices.Count}", part.Span);
                choices.Add(new(choice.Name, choice.Label));
            }
        }

        return field with { Choices = choices.ToEquatableArray() };
    }

    private FieldSpec ReadWords(FieldSpec field, TextPiece piece)
    {
        (var head, field) = CutDefault(field, piece);
        var words = head.Words();
        if (words.Count > 0 && words[0].Length != field.Type.Length)
        {
            // "date=Today": the sign ended the type.
            field = field with { Type = words[0].Text };
            Mark("type", words[0]);
        }

        for (var i = 1; i < words.Count; i++)
        {
            if (field is { Type: FieldTypes.Lines, Target: not null } && words[i].Characters is "via" && i + 1 < words.Count)
            {
                Mark("via", words[++i]);
                field = field with { Via = words[i].Text };
            }
            else
            {
                field = ReadWord(field, words[i]);
            }
        }

        return field;
    }

    private FieldSpec ReadWord(FieldSpec field, TextPiece word)
    {
        if (IsFlag(word))
        {
            return WithFlag(field, word);
        }

        if (field is { Type: FieldTypes.Reference or FieldTypes.References or FieldTypes.Lines, Target: null })
        {
            Mark("target", word);
            return field with { Target = word.Text };
        }

        if (field is { Type: FieldTypes.AutoNumber, NumberPattern: null })
        {
            Mark("number", word);
            return field with { NumberPattern = word.Text };
        }

        if (word.Characters.IndexOf("..") >= 0)
        {
            return FieldTypes.HasLength(field.Type) ? ReadLength(field, word) : ReadRange(field, word);
        }

        context.Report(SpecDiagnostics.UnknownFieldPiece, word.Span, word.Text, field.Name, FixFor(field, word.Text));
        return field;
    }

    private FieldSpec ReadRange(FieldSpec field, TextPiece word)
    {
        var (low, high) = CutRange(word);
        if (low.IsEmpty && high.IsEmpty)
        {
            context.Report(SpecDiagnostics.BadRange, word.Span, word.Text, "0..5000, 0.. or ..5000");
            return field;
        }

        MarkIfSaid("min", low);
        MarkIfSaid("max", high);
        return field with { Min = low.IsEmpty ? null : low.Text, Max = high.IsEmpty ? null : high.Text };
    }

    private FieldSpec ReadLength(FieldSpec field, TextPiece word)
    {
        var (low, high) = CutRange(word);
        int? Length(TextPiece piece) =>
            int.TryParse(piece.Characters, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
        var (min, max) = (Length(low), Length(high));
        if ((min is null && !low.IsEmpty) || (max is null && !high.IsEmpty) || (min ?? max) is null)
        {
            context.Report(SpecDiagnostics.BadRange, word.Span, word.Text, "..80 or 3..80 characters");
            return field;
        }

        MarkIfSaid("min-length", low);
        MarkIfSaid("max-length", high);
        return field with { MinLength = min, MaxLength = max };
    }

    /// <summary>Cuts off <c>= expression</c>.</summary>
    private (TextPiece Head, FieldSpec Field) CutDefault(FieldSpec field, TextPiece piece)
    {
        var sign = piece.Characters.IndexOf('=');
        if (sign < 0)
        {
            return (piece, field);
        }

        var expression = piece.From(sign + 1).Trim();
        if (expression.IsEmpty)
        {
            context.Report(SpecDiagnostics.NothingBehind, piece.From(sign).Until(1).Span, "=");
            return (piece.Until(sign).Trim(), field);
        }

        Mark("default", expression);
        return (piece.Until(sign).Trim(), field with { Default = expression.Text });
    }

    private static (TextPiece Low, TextPiece High) CutRange(TextPiece word)
    {
        var dots = word.Characters.IndexOf("..");
        return (word.Until(dots), word.From(dots + 2));
    }

    private static bool IsFlag(TextPiece word) => word.Characters is Required or Unique;

    private FieldSpec WithFlag(FieldSpec field, TextPiece word)
    {
        Mark(word.Text, word);
        return word.Characters is Required ? field with { Required = true } : field with { Unique = true };
    }

    private static string FixFor(FieldSpec field, string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return $"Write '..{word}' for 'at most {word}'.";
        }

        return NearestName.Find(word, [Required, Unique]) is { } near
            ? $"Did you mean '{near}'?"
            : $"Behind '{field.Type}' may stand a range such as 0..100, 'required', 'unique' and '= default'.";
    }

    private void Mark(string member, TextPiece piece) => context.Mark(NodePath.Member(path, member), piece.Span);

    private void MarkIfSaid(string member, TextPiece piece)
    {
        if (!piece.IsEmpty)
        {
            Mark(member, piece);
        }
    }
}
