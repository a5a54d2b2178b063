using BusinessOS.Build.Folders;
using BusinessOS.Spec;
using BusinessOS.Spec.Locking;

namespace BusinessOS.Build.Upgrading;

/// <summary>The version of a pack that is to be taken up.</summary>
internal sealed record NextPack(string Path, AppFiles Files, AppSource Source)
{
    public AppSpec App => Source.Document.App;

    /// <summary>
    /// Its stable ids. A version that brings none is taken for one that was made from the earlier one by hand: what kept its
    /// name, or says what it was, is the same.
    /// </summary>
    public LockFile IdsAfter(LockFile earlier) =>
        (Files.Lock is null ? StableIds.Assign(App, Source.Document.Map, earlier).Value : Source.Lock) ?? earlier;
}
