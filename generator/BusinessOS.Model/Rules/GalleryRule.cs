using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A gallery has a picture to show.</summary>
internal sealed class GalleryRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope is not { Kind: PageKind.Gallery, Entity: { } entity })
        {
            return;
        }

        var possible = Pictures.Possible(entity);
        if (scope.Spec.Image is { } written && !possible.Contains(written, StringComparer.Ordinal))
        {
            context.Report(PagePartProblems.BadPicture, scope.Span("image"), scope.Name, written, Suggestion.For(written, possible));
        }
        else if (possible.Count == 0)
        {
            context.Report(PagePartProblems.NoPicture, scope.Span(), scope.Name, entity.Name);
        }
    }
}
