using System.Collections.Immutable;
using BusinessOS.Build.Folders;
using BusinessOS.Build.Renaming;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Studio.Projects;

/// <summary>The files of records that come with an app, as its spec changes.</summary>
internal static class SeedFiles
{
    /// <summary>A project's files with the renames among operations carried into its records.</summary>
    /// <param name="app">The app before the operations.</param>
    public static ImmutableSortedDictionary<string, string> Follow(
        ImmutableSortedDictionary<string, string> files, AppSpec app, IReadOnlyList<Operation> operations)
    {
        foreach (var operation in operations)
        {
            (SpecNode Node, string To)? renamed = operation switch
            {
                RenameEntity entity => (new SpecNode(SpecNodeKind.Entity, entity.Entity), entity.To),
                RenameField field => (new SpecNode(SpecNodeKind.Field, field.Field, field.Entity), field.To),
                _ => null,
            };
            if (renamed is var (node, to))
            {
                var seeds = files.Where(f => AppParts.IsSeed(f.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
                files = files.RemoveRange(seeds.Keys).SetItems(SeedRename.Apply(seeds, app, node, to));
            }

            app = Patch.Apply(app, [operation]).Value ?? app;
        }

        return files;
    }
}
