using System.Text.RegularExpressions;
using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Model.Resolving;

namespace BusinessOS.Model.Rules;

/// <summary>A pattern is a regular expression that matches any text in time that grows with the text alone.</summary>
internal sealed class PatternRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope.Kind?.Fits("pattern") != true || scope.Spec.Pattern is not { } pattern)
        {
            return;
        }

        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (RegexParseException e)
        {
            context.Report(FieldProblems.BadPattern, scope.Span("pattern"), scope.FullName, Reason(e));
        }
        catch (NotSupportedException)
        {
            context.Report(FieldProblems.BacktrackingPattern, scope.Span("pattern"), scope.FullName);
        }
    }

    private static string Reason(RegexParseException e) => e.Error switch
    {
        RegexParseError.UnterminatedBracket => "a '[' is never closed.",
        RegexParseError.InsufficientClosingParentheses => "a '(' is never closed.",
        RegexParseError.InsufficientOpeningParentheses => "a ')' was never opened.",
        RegexParseError.QuantifierAfterNothing => $"there is nothing to repeat at character {e.Offset}.",
        RegexParseError.UnescapedEndingBackslash => "it ends with a backslash.",
        _ => $"it goes wrong at character {e.Offset} ({Naming.InSentence(SpecName.ToLabel($"{e.Error}"))}).",
    };
}
