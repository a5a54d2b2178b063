using BusinessOS.Model.Problems;
using BusinessOS.Spec.Expressions;

namespace BusinessOS.Model.Expressions;

/// <summary>
/// Reads text with <c>{…}</c> holes. A doubled brace means a brace. Holes may hold brackets, braces and text of their
/// own; what they hold is C#, not looked at here. Behind a colon they may tell how their value is written: <c>{DueOn:d MMM}</c>.
/// </summary>
internal static class TemplateReader
{
    /// <summary>Longer than this is no mail; every hole keeps a column the compiler can still name.</summary>
    public const int MaxLength = 20_000;

    /// <summary>The parts in order; the faults are those of the template, not of the expressions in it.</summary>
    public static (EquatableArray<TextPart> Parts, EquatableArray<ExpressionFault> Faults) Read(string text, string node)
    {
        List<TextPart> parts = [];
        List<ExpressionFault> faults = [];
        var plain = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            var isBrace = c is '{' or '}';
            if (isBrace && at + 1 < text.Length && text[at + 1] == c)
            {
                plain.Append(c);
                at++;
                continue;
            }

            if (!isBrace)
            {
                plain.Append(c);
                continue;
            }

            var end = c == '{' ? TextLiteral.EndOfHole(text, at + 1, text.Length) : -1;
            if (end < 0)
            {
                faults.Add(new(TemplateProblems.Unbalanced, at, 1));
                break;
            }

            var (hole, format) = TextHole.Split(text[(at + 1)..end]);
            if (string.IsNullOrWhiteSpace(hole))
            {
                faults.Add(new(TemplateProblems.EmptyHole, at, end - at + 1));
            }

            if (format is not null && !HoleFormat.IsSound(format))
            {
                faults.Add(new(TemplateProblems.UnknownFormat, end - format.Length - 1, format.Length + 1));
            }

            Flush();
            parts.Add(new(hole, new Expr(hole, node), at + 1, format));
            at = end;
        }

        Flush();
        return ([.. parts], [.. faults]);

        void Flush()
        {
            if (plain.Length > 0)
            {
                parts.Add(new(plain.ToString()));
                plain.Clear();
            }
        }
    }

    /// <summary>The template of a text that is known to be sound.</summary>
    public static TextTemplate ReadSound(string text, string node) => new(Read(text, node).Parts, node);
}
