namespace BusinessOS.Deploy.Local;

/// <summary>The <c>dotnet</c> that starts other programs: the one that runs this process, where that can be seen.</summary>
public static class DotnetProgram
{
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? (System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath : null)
        ?? "dotnet";
}
