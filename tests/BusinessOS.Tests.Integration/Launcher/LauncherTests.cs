using Xunit;

namespace BusinessOS.Tests.Integration.Launcher;

public sealed class LauncherTests
{
    [Fact]
    public async Task It_builds_on_first_use_and_not_again()
    {
        using var folder = new LauncherFolder();

        var first = await folder.RunAsync("check", "loans");
        var second = await folder.RunAsync("check", "loans");

        Assert.Contains("Building BusinessOS for its first use", first.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "<check><loans>"), (first.ExitCode, first.Output));
        Assert.Equal((0, "<check><loans>", ""), (second.ExitCode, second.Output, second.Errors));
        Assert.Equal(1, folder.Builds);
    }

    [Fact]
    public async Task It_builds_again_after_a_source_was_saved_added_or_removed()
    {
        using var folder = new LauncherFolder();
        await folder.RunAsync();

        await File.WriteAllTextAsync(folder.Source, "class Binder { }");
        File.SetLastWriteTimeUtc(folder.Source, DateTime.UtcNow.AddSeconds(2));
        await folder.RunAsync();
        File.SetLastWriteTimeUtc(folder.Source, DateTime.UtcNow.AddDays(-1));
        Assert.Equal(2, folder.Builds);

        File.Delete(folder.Source);
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(folder.Source)!, DateTime.UtcNow.AddSeconds(2));
        await folder.RunAsync();
        Assert.Equal(3, folder.Builds);
    }

    [Fact]
    public async Task What_a_build_writes_is_not_a_change()
    {
        using var folder = new LauncherFolder();
        await folder.RunAsync();

        var written = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(folder.Source)!, "obj", "Release"));
        Directory.SetLastWriteTimeUtc(written.FullName, DateTime.UtcNow.AddSeconds(2));
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(folder.Source)!, DateTime.UtcNow.AddDays(-1));
        await folder.RunAsync();

        Assert.Equal(1, folder.Builds);
    }

    [Fact]
    public async Task Arguments_arrive_as_they_were_written()
    {
        using var folder = new LauncherFolder();

        var result = await folder.RunAsync("new", "my notes.md", "", "--out", "it's \"here\" $HOME *");

        Assert.Equal("<new><my notes.md><><--out><it's \"here\" $HOME *>", result.Output);
    }

    [Fact]
    public async Task It_works_from_another_folder_and_through_links()
    {
        using var folder = new LauncherFolder();
        using var elsewhere = new BusinessOS.Testing.TemporaryFolder();
        File.CreateSymbolicLink(elsewhere.PathOf("inner"), Path.Combine(folder.Path, "bos"));
        File.CreateSymbolicLink(elsewhere.PathOf("bos"), "inner");

        var result = await folder.RunAtAsync(elsewhere.PathOf("bos"), elsewhere.Path, "check", ".");

        Assert.Equal((0, "<check><.>"), (result.ExitCode, result.Output));
        Assert.True(File.Exists(Path.Combine(folder.Path, "artifacts/Release/bos/bos.dll")));
        Assert.False(Directory.Exists(elsewhere.PathOf("artifacts")));
    }

    [Fact]
    public async Task Two_at_once_build_once_and_both_start()
    {
        using var folder = new LauncherFolder();

        var both = await Task.WhenAll(folder.RunAsync("one"), folder.RunAsync("two"));

        Assert.Equal(["<one>", "<two>"], both.Select(r => r.Output));
        Assert.Equal(1, folder.Builds);
    }

    [Fact]
    public async Task A_failed_build_shows_its_errors_and_is_tried_again()
    {
        using var folder = new LauncherFolder { IsBroken = true };

        var broken = await folder.RunAsync("check");
        folder.IsBroken = false;
        var mended = await folder.RunAsync("check");

        Assert.Equal((2, ""), (broken.ExitCode, broken.Output));
        Assert.Contains("Binder.cs(3,7): error CS1002: ; expected", broken.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "<check>"), (mended.ExitCode, mended.Output));
    }

    [Fact]
    public async Task An_SDK_that_is_too_old_is_named_with_what_to_install()
    {
        using var folder = new LauncherFolder { SdkIsTooOld = true };

        var result = await folder.RunAsync("check");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("The .NET 10 SDK is needed; this machine has 8.0.100.", result.Errors, StringComparison.Ordinal);
        Assert.Contains("https://dotnet.microsoft.com/download/dotnet/10.0", result.Errors, StringComparison.Ordinal);
        Assert.Equal(0, folder.Builds);
    }
}
