using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Spec.Versions;

namespace BusinessOS.Model.Rules;

/// <summary>An app's version is three numbers, perhaps with a suffix, as in SemVer 2.0.</summary>
internal sealed class AppVersionRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        if (SemanticVersion.Read(scope.Spec.Version) is null)
        {
            context.Report(AppProblems.BadVersion, scope.Span("version"), scope.Spec.Version);
        }
    }
}
