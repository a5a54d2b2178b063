using System.Formats.Tar;
using System.Text;

namespace BusinessOS.Deploy.Images;

/// <summary>One file, folder or link of an image, and where its content comes from.</summary>
/// <param name="Path">Below the root of the image or build context, with slashes and none at its start.</param>
internal abstract record ImageEntry(string Path, UnixFileMode Mode, int Owner)
{
    protected const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    protected const UnixFileMode Executable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    protected abstract TarEntryType Type { get; }

    protected virtual string LinkTarget => "";

    /// <summary>The content, or null for what has none.</summary>
    public virtual Stream? Open() => null;

    /// <summary>The entry without its content, with nothing in it that differs from one machine or day to the next.</summary>
    public TarEntry ToTarEntry()
    {
        var entry = new PaxTarEntry(Type, Path)
        {
            Mode = Mode, Uid = Owner, Gid = Owner, ModificationTime = DateTimeOffset.UnixEpoch,
        };
        if (LinkTarget.Length > 0)
        {
            entry.LinkName = LinkTarget;
        }

        return entry;
    }

    /// <summary>What identifies the entry besides its content.</summary>
    public string Signature() => FormattableString.Invariant($"{Type}|{Path}|{(int)Mode}|{Owner}|{LinkTarget}\n");

    /// <summary>A file as it is on this machine; a link there becomes the file it leads to.</summary>
    internal sealed record FromFile(string Path, string Source, bool Runs = false) : ImageEntry(Path, Runs ? Executable : Readable, 0)
    {
        protected override TarEntryType Type => TarEntryType.RegularFile;

        public override Stream Open() => File.OpenRead(Source);
    }

    internal sealed record FromText(string Path, string Content) : ImageEntry(Path, Readable, 0)
    {
        protected override TarEntryType Type => TarEntryType.RegularFile;

        public override Stream Open() => new MemoryStream(Encoding.UTF8.GetBytes(Content));
    }

    internal sealed record Folder(string Path, UnixFileMode Mode = Executable, int Owner = 0) : ImageEntry(Path, Mode, Owner)
    {
        protected override TarEntryType Type => TarEntryType.Directory;
    }

    internal sealed record Link(string Path, string Target) : ImageEntry(Path, Executable, 0)
    {
        protected override TarEntryType Type => TarEntryType.SymbolicLink;

        protected override string LinkTarget => Target;
    }
}
