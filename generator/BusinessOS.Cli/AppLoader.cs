using BusinessOS.Build;
using BusinessOS.Build.Compile;
using BusinessOS.Build.Folders;
using BusinessOS.Build.Lifting;
using BusinessOS.Build.Renaming;
using BusinessOS.Build.Upgrading;
using BusinessOS.Diagnostics;

namespace BusinessOS.Cli;

/// <summary>Reads the apps a verb was given, and makes the builder for them.</summary>
internal sealed class AppLoader(CliEnvironment environment)
{
    public PackLibrary Packs { get; } = new(environment.Programs.Packs);

    /// <summary>Reads apps and the packs they use; problems name files as seen from the working folder.</summary>
    public Outcome<SourceSet> Read(IReadOnlyList<string> apps) =>
        new SourceReader(Packs).Read([.. apps.Select(environment.PathOf)], Shown);

    public Outcome<AppBuilder> Builder() =>
        RuntimeReferences.From(environment.Programs.Host).Then(references => new Outcome<AppBuilder>(new AppBuilder(references)));

    public PackUpgrade Upgrade(AppBuilder builder) => new(builder, Packs, Shown);

    public AppRename Rename(AppBuilder builder) => new(builder, Packs, Shown);

    public AppLift Lift(AppBuilder builder) => new(builder, Packs, Shown);

    /// <summary>Relative where the file stands below the working folder, whole otherwise.</summary>
    public string Shown(string file)
    {
        var relative = Path.GetRelativePath(environment.WorkingFolder, file);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? file : relative).Replace('\\', '/');
    }
}
