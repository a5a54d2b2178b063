using BusinessOS.Build.Renaming;
using BusinessOS.Spec.Overlaying.Upgrading;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Upgrading;

/// <summary>Where the C# and Razor of an app name what is gone from a pack.</summary>
internal static class CodeConflicts
{
    /// <param name="merge">The merge that knows what is gone.</param>
    /// <param name="pack">The pack's id.</param>
    /// <param name="built">The apps with the version they were accepted with.</param>
    public static IEnumerable<PackConflict> Find(PackMerge merge, string pack, AppSource app, BuiltWorkspace built)
    {
        if (app.OwnedCode.Count == 0 || built.Apps.First(a => a.App.Id == app.Document.App.Id).Reference is not CompilationReference reference)
        {
            return [];
        }

        var model = built.Model.Apps.First(a => a.Id == pack);
        return merge.Gone().SelectMany(node =>
            new CodeRename(new RenamedSymbols(model, node, node.Name + "Gone"), node.Name, node.Name + "Gone")
                .Uses(reference.Compilation, app.OwnedCode)
                .Select(span => new PackConflict(
                    $"{span.File}:{span.Line}", $"The {node.Word} {pack}.{node.FullName} is gone, and your code names it.", span, CanTakeOurs: false, CanTakeTheirs: false)))
            .DistinctBy(c => c.Node);
    }
}
