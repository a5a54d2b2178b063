using System.Runtime.InteropServices;
using BusinessOS.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace BusinessOS.Tests.Integration.Deploy;

/// <summary>
/// A web app that keeps the host's contract with its container and can be told to misbehave, so that a test can see a
/// version crash, starve or refuse on purpose. Its "modules" are files that say what to do.
/// </summary>
public sealed class TinyHost : IDisposable
{
    private const string Source =
        """
        using System;
        using System.IO;
        using System.Linq;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        string Value(string name) => args[Array.IndexOf(args, name) + 1];
        var modules = Value("--modules");
        var data = Value("--data");
        bool Has(string name) => File.Exists(Path.Combine(modules, name));
        var version = File.ReadAllText(Path.Combine(modules, "version"));
        var visits = Path.Combine(data, "visits");
        if (Has("announces"))
        {
            Console.WriteLine("first administrator: admin@localhost  password: s3cret-words  (shown once)");
        }

        if (Has("crashes") || (Has("crashes-on-data") && File.Exists(visits)))
        {
            Console.WriteLine("Cannot start version " + version + ": the column Deposit is missing.");
            return 3;
        }

        string Try(string path)
        {
            try { File.WriteAllText(path, "x"); return "written"; }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return "refused"; }
        }

        var app = WebApplication.Create(["--urls", Value("--urls")]);
        app.MapGet("/health/ready", () => Has("never-ready") ? Results.StatusCode(503) : Results.Ok());
        app.MapGet("/version", () => version);
        app.MapGet("/visit", () => { File.AppendAllText(visits, "."); return File.ReadAllText(visits).Length.ToString(); });
        app.MapGet("/writes", () => $"app {Try("/app/x")}, modules {Try("/modules/x")}, data {Try(data + "/x")}, tmp {Try("/tmp/x")}");
        app.MapGet("/status", () => File.ReadAllText("/proc/self/status"));
        app.MapGet("/environment", (string name) => Environment.GetEnvironmentVariable(name) ?? "");
        app.MapGet("/time", () => TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin").BaseUtcOffset.ToString());
        app.MapGet("/hash", () => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(new byte[] { 1 })));
        app.Run();
        return 0;
        """;

    private readonly TemporaryFolder _folder = new();

    public TinyHost()
    {
        var framework = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/');
        var web = framework.Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal);
        var compilation = CSharpCompilation.Create(
            "BusinessOS.Host",
            [CSharpSyntaxTree.ParseText(Source)],
            new[] { framework, web }.SelectMany(f => Directory.GetFiles(f, "*.dll")).Select(f => MetadataReference.CreateFromFile(f)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release, deterministic: true));
        var result = compilation.Emit(_folder.PathOf("BusinessOS.Host.dll"));
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        _folder.Write("BusinessOS.Host.runtimeconfig.json",
            """{"runtimeOptions":{"tfm":"net10.0","framework":{"name":"Microsoft.AspNetCore.App","version":"10.0.0"}}}""");
    }

    public string Folder => _folder.Path;

    public void Dispose() => _folder.Dispose();
}
