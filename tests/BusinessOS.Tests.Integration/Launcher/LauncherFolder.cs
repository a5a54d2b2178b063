using System.Diagnostics;
using BusinessOS.Testing;

namespace BusinessOS.Tests.Integration.Launcher;

/// <summary>
/// The real <c>./bos</c> in a folder of its own, over a stand-in for the SDK that writes down what it is asked. So the
/// launcher's decisions are seen without a minute of compiling each.
/// </summary>
internal sealed class LauncherFolder : IDisposable
{
    private const string Sdk =
        """
        #!/usr/bin/env bash
        case $1 in
            --version) [ ! -f "$SDK_FOLDER/too-old" ] && echo 10.0.100 ;;
            --list-sdks) echo "8.0.100 [/usr/share/dotnet/sdk]" ;;
            build)
                echo "build" >>"$SDK_FOLDER/builds"
                sleep 0.3
                if [ -f "$SDK_FOLDER/broken" ]; then
                    echo "Binder.cs(3,7): error CS1002: ; expected [Model.csproj]"
                    exit 1
                fi
                mkdir -p artifacts/Release/bos && touch artifacts/Release/bos/bos.dll
                ;;
            *) shift; printf '<%s>' "$@" ;;
        esac
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _sdk = new();

    public LauncherFolder()
    {
        File.Copy(RepositoryFolder.PathOf("bos"), _folder.PathOf("bos"));
        Source = _folder.Write("generator/Model/Binder.cs", "class Binder;");
        using var chmod = Process.Start("chmod", ["+x", _sdk.Write("dotnet", Sdk.ReplaceLineEndings("\n"))]);
        chmod.WaitForExit();
    }

    public string Source { get; }

    public string Path => _folder.Path;

    /// <summary>How often the SDK was asked to build.</summary>
    public int Builds => File.Exists(_sdk.PathOf("builds")) ? File.ReadAllLines(_sdk.PathOf("builds")).Length : 0;

    public bool IsBroken
    {
        set => Mark("broken", value);
    }

    public bool SdkIsTooOld
    {
        set => Mark("too-old", value);
    }

    public Task<BosResult> RunAsync(params string[] arguments) => RunAtAsync(_folder.PathOf("bos"), Path, arguments);

    /// <param name="launcher">Its path, which may be a link to it.</param>
    public async Task<BosResult> RunAtAsync(string launcher, string workingFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo(launcher, arguments)
        {
            WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_sdk.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["SDK_FOLDER"] = _sdk.Path;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new BosResult(process.ExitCode, await output, await errors);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _sdk.Dispose();
    }

    private void Mark(string name, bool present)
    {
        if (present)
        {
            _sdk.Write(name, "");
            return;
        }

        File.Delete(_sdk.PathOf(name));
    }
}
