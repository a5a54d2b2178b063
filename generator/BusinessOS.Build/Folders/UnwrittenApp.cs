using System.Collections.Immutable;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;

namespace BusinessOS.Build.Folders;

/// <summary>An app that stands in no folder yet, with the packs it uses, ready for the compiler.</summary>
public static class UnwrittenApp
{
    /// <param name="owned">The owner's C# it must go with, by path.</param>
    public static Outcome<IReadOnlyList<AppSource>> Sources(
        AppSpec app, PackLibrary packs, ImmutableSortedDictionary<string, string> owned)
    {
        var document = SpecReader.Read(SpecWriter.Write(app));
        if (document.Value is null)
        {
            return new(null, document.Diagnostics);
        }

        var used = app.Uses.Count == 0
            ? null
            : new SourceReader(packs).Read([.. app.UsedApps.Select(packs.FolderOf).OfType<string>()], file => file).Value;
        return new([.. used?.Apps ?? [], new AppSource(document.Value, owned)], document.Diagnostics);
    }
}
