using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Model.Texts;

namespace BusinessOS.Model.Rules;

/// <summary>Languages are called by tags that mean one, each once, and texts are in one of them.</summary>
internal sealed class LanguageRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        var own = scope.Spec.Language ?? LanguageTag.Default;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Check(own, $"{scope.Node}/language");
        foreach (var (index, language) in scope.Spec.Languages.Index())
        {
            Check(language, $"{scope.Node}/languages/{index}");
        }

        foreach (var texts in scope.Spec.Texts.Where(texts => !scope.Spec.Languages.Contains(texts.Language)))
        {
            var fix = texts.Language == own ? "That is the language the app itself is written in."
                : $"Add it in app.yaml: 'languages: [{string.Join(", ", [.. scope.Spec.Languages, texts.Language])}]'.";
            context.Report(LanguageProblems.UnlistedLanguage, scope.Map.Find(NodePath.Texts(scope.Spec.Id, texts.Language)), texts.Language, fix);
        }

        void Check(string language, string node)
        {
            if (!LanguageTag.IsOne(language))
            {
                context.Report(LanguageProblems.BadTag, scope.Map.Find(node), language);
            }
            else if (!seen.Add(language))
            {
                context.Report(LanguageProblems.LanguageTwice, scope.Map.Find(node), language);
            }
        }
    }
}
