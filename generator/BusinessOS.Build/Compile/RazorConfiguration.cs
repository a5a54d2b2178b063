using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusinessOS.Build.Compile;

/// <summary>What MSBuild would tell the Razor compiler: the project's options, and each file's path in the project.</summary>
internal sealed class RazorConfiguration(string rootNamespace) : AnalyzerConfigOptionsProvider
{
    /// <summary>Where the emitted files stand as far as the compiler is told; nothing is read from there.</summary>
    public const string Root = "/app/";

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new Dictionary<string, string>
    {
        ["build_property.RazorLangVersion"] = "10.0",
        ["build_property.RazorConfiguration"] = "Default",
        ["build_property.RootNamespace"] = rootNamespace,
        ["build_property.MSBuildProjectDirectory"] = Root,
        ["build_property.SupportLocalizedComponentNames"] = "false",
        ["build_property.GenerateRazorMetadataSourceChecksumAttributes"] = "false",
        ["build_property.SuppressRazorSourceGenerator"] = "false",
        ["build_property.InterceptorsNamespaces"] = "",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Options.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.TargetPath"] =
            Convert.ToBase64String(Encoding.UTF8.GetBytes(OwnerRazor.TargetOf(textFile.Path[Root.Length..]))),
    });

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Options None = new(new Dictionary<string, string>());

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
