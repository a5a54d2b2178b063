using System.Runtime.InteropServices;

namespace BusinessOS.Deploy.Images;

/// <summary>
/// The .NET this process runs on, as the content of a base image: the runtime, the libraries it needs, certificates, time
/// zones and an unprivileged user. Stands in for the published image where no registry can be reached.
/// </summary>
internal sealed class LocalRuntime
{
    private const string DotnetInImage = "usr/share/dotnet";

    private static readonly string[] OpenedWhileRunning =
        ["libssl.so", "libcrypto.so", "libicuuc.so", "libicui18n.so", "libicudata.so", "libresolv.so", "libnss_dns.so", "libnss_files.so"];

    private static readonly string[] SystemFiles =
        ["/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/openssl.cnf", "/etc/ld.so.cache", "/etc/nsswitch.conf", "/etc/protocols", "/etc/services"];

    private LocalRuntime(ImageContent content, bool hasCultures)
    {
        Content = content;
        Changes =
        [
            "ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            $"ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT={(hasCultures ? "false" : "true")}",
        ];
    }

    public ImageContent Content { get; }

    /// <summary>What the image says besides its files, as lines of a Dockerfile.</summary>
    public IReadOnlyList<string> Changes { get; }

    /// <summary>Describes this machine's runtime, or says in <paramref name="obstacle"/> why it cannot be used.</summary>
    public static LocalRuntime? TryDescribe(out string obstacle)
    {
        if (!OperatingSystem.IsLinux())
        {
            obstacle = "it is not a Linux machine.";
            return null;
        }

        var frameworkFolder = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/');
        var dotnet = Path.GetFullPath(Path.Combine(frameworkFolder, "../../.."));
        var folders = RuntimeFolders(dotnet, Path.GetFileName(frameworkFolder));
        if (folders.FirstOrDefault(f => !Directory.Exists(f)) is { } missing)
        {
            obstacle = $"{missing} does not exist.";
            return null;
        }

        obstacle = "";
        var runtime = folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Append(Path.Combine(dotnet, "dotnet")).ToArray();
        var opened = NativeLibraries.Named(OpenedWhileRunning).ToArray();
        var linked = NativeLibraries.LinkedWith([.. runtime.Where(IsNative), .. opened]);
        var content = new ImageContent(
        [
            .. runtime.Select(f => new ImageEntry.FromFile($"{DotnetInImage}/{Path.GetRelativePath(dotnet, f)}", f, IsNative(f))),
            .. opened.Concat(linked).Select(f => new ImageEntry.FromFile(f[1..], f, Runs: true)),
            .. SystemFiles.Where(File.Exists).Select(f => new ImageEntry.FromFile(f[1..], f)),
            .. TimeZones(),
            .. Layout(),
        ]);
        return new LocalRuntime(content, opened.Any(f => f.Contains("libicu", StringComparison.Ordinal)));
    }

    /// <summary>One version of the runtime, of the web framework and of what starts them: not the SDK.</summary>
    private static string[] RuntimeFolders(string dotnet, string version) =>
    [
        Path.Combine(dotnet, "host", "fxr", version),
        Path.Combine(dotnet, "shared", "Microsoft.NETCore.App", version),
        Path.Combine(dotnet, "shared", "Microsoft.AspNetCore.App", version),
    ];

    private static bool IsNative(string path) =>
        path.EndsWith(".so", StringComparison.Ordinal) || Path.GetFileName(path) is "dotnet" or "createdump";

    private static IEnumerable<ImageEntry> TimeZones() => Directory.Exists("/usr/share/zoneinfo")
        ? ImageContent.FolderAt("usr/share/zoneinfo", "/usr/share/zoneinfo")
            .Where(e => !e.Path.Contains("/right/", StringComparison.Ordinal) && !e.Path.Contains("/posix/", StringComparison.Ordinal))
        : [];

    private static IEnumerable<ImageEntry> Layout() =>
    [
        new ImageEntry.Folder("tmp", (UnixFileMode)0b1_111_111_111),
        new ImageEntry.Folder("usr/bin"),
        new ImageEntry.Link("usr/bin/dotnet", "/" + DotnetInImage + "/dotnet"),
        new ImageEntry.FromText("etc/passwd", "root:x:0:0:root:/root:/bin/false\napp:x:1654:1654::/tmp:/bin/false\n"),
        new ImageEntry.FromText("etc/group", "root:x:0:\napp:x:1654:\n"),
    ];
}
