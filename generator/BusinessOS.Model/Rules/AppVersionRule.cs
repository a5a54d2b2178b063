using System.Text.RegularExpressions;
using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>An app's version is three numbers, perhaps with a suffix, as in SemVer 2.0.</summary>
internal sealed partial class AppVersionRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        if (!Version().IsMatch(scope.Spec.Version))
        {
            context.Report(AppProblems.BadVersion, scope.Span("version"), scope.Spec.Version);
        }
    }

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,8})(\.(0|[1-9][0-9]{0,8})){2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
