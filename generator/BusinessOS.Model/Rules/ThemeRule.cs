using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A theme's words are those there are; where its colour cannot be read as text, the shade that stands for it is told.</summary>
internal sealed class ThemeRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        if (scope.Spec.Theme is not { } theme)
        {
            return;
        }

        var node = NodePath.Theme(scope.Spec.Id);
        CheckWord("corners", theme.Corners, ThemeWords.Corners);
        CheckWord("mode", theme.Mode, ThemeWords.Modes);
        if (theme.Accent is not { } written)
        {
            return;
        }

        var span = scope.Map.Find(NodePath.Member(node, "accent"));
        if (AccentShades.Of(written) is not { } shades)
        {
            context.Report(ThemeProblems.BadColour, span, written);
            return;
        }

        // No colour can be read on both, so it is told of the pages the colour was chosen for.
        if (theme.Mode == ThemeWords.Dark)
        {
            TellShade("dark", "dark", shades.TextDark);
        }
        else
        {
            TellShade("light", "light", shades.TextLight);
        }

        void TellShade(string ground, string tooMuch, string shade)
        {
            if (shade != shades.Colour)
            {
                context.Report(ThemeProblems.OtherShade, span, shades.Colour, tooMuch, ground, shade);
            }
        }

        void CheckWord(string key, string? word, EquatableArray<string> words)
        {
            if (word is not null && !words.Contains(word))
            {
                context.Report(ThemeProblems.UnknownWord, scope.Map.Find(NodePath.Member(node, key)), key, word, Suggestion.For(word, words));
            }
        }
    }
}
