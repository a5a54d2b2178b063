using System.Reflection;

namespace BusinessOS.Testing;

/// <summary>The repository that the running tests were built from, and the programs published in it.</summary>
public static class RepositoryFolder
{
    private static readonly Lazy<string> LazyRoot = new(Find);

    public static string Root => LazyRoot.Value;

    /// <summary>The configuration of the running tests, so that they start programs of the same build.</summary>
    public static string Configuration { get; } =
        typeof(RepositoryFolder).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    /// <summary>A path below the root, its parts joined.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The folder of a published program: <c>bos</c>, <c>host</c> or <c>studio</c>.</summary>
    public static string Published(string program) => PathOf("artifacts", Configuration, program);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BusinessOS.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds BusinessOS.sln.");
    }
}
