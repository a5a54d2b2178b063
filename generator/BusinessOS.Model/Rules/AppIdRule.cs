using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Model.Resolving;

namespace BusinessOS.Model.Rules;

/// <summary>An app's id is kebab-case, short, and no address or namespace of the platform's own.</summary>
internal sealed class AppIdRule : IRule<AppScope>
{
    private const int MaxLength = 40;

    public void Check(AppScope scope, BindContext context)
    {
        var id = scope.Spec.Id;
        if (!IsKebab(id) || id.Length > MaxLength)
        {
            context.Report(AppProblems.BadId, scope.Span(), id, MaxLength, Corrected(id));
        }
        else if (ReservedIds.Contains(id))
        {
            context.Report(AppProblems.ReservedId, scope.Span(), id);
        }
    }

    private static bool IsKebab(string id) =>
        id.Length > 0 && char.IsAsciiLetterLower(id[0])
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !id.Contains("--", StringComparison.Ordinal) && id[^1] != '-';

    private static string Corrected(string id)
    {
        var words = Naming.Words(id).Select(word => new string([.. word.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant());
        var kebab = string.Join('-', words.Where(word => word.Length > 0)).TrimStart([.. "-0123456789"]);
        return kebab.Length == 0 ? "my-app" : kebab[..Math.Min(kebab.Length, MaxLength)].TrimEnd('-');
    }
}
