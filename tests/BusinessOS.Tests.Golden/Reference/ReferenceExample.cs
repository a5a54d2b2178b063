using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BusinessOS.Build;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Schema;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Golden.Reference;

/// <summary>An example of the reference: a file of the app that the reference tells of, or an app of one file.</summary>
/// <param name="Kind">Its first key.</param>
internal sealed partial record ReferenceExample(string Kind, string Name, string Text)
{
    public static IReadOnlyList<ReferenceExample> All { get; } =
    [
        .. Block().Matches(SpecReference.Text).Select(block => block.Groups["yaml"].Value).Select(text =>
        {
            var first = FirstKey().Match(text);
            return new ReferenceExample(first.Groups["key"].Value, first.Groups["name"].Value, text);
        }),
    ];

    /// <summary>What is compiled: the example, with the files of the app around it where it is no app of its own.</summary>
    public AppSource Source()
    {
        var read = SpecReader.Read(IsWhole ? [new("app.yaml", Text), .. Pictures] : [.. Around(), new SpecFile(PathOf(this), Text)]);
        Assert.True(read.Succeeded && read.Diagnostics.Count == 0, string.Join('\n', read.Diagnostics));
        return new(read.Value, IsWhole ? ImmutableSortedDictionary<string, string>.Empty : Code);
    }

    /// <summary>The reference's own code, by the path that each file's first line says.</summary>
    public static ImmutableSortedDictionary<string, string> Code { get; } = CodeBlock().Matches(SpecReference.Text)
        .ToImmutableSortedDictionary(block => block.Groups["path"].Value, block => block.Groups["code"].Value, StringComparer.Ordinal);

    /// <summary>What the first bytes of a picture are: more of it no compiler looks at.</summary>
    private static IReadOnlyList<SpecFile> Pictures { get; } =
        [.. new[] { "logo.png", "icon.png" }.Select(name => new SpecFile(PictureText.Folder + name, "data:image/png;base64,iVBORw0KGgo="))];

    /// <summary>The pack that the app uses.</summary>
    public static AppSource Pack()
    {
        var folder = RepositoryFolder.PathOf("domains", "crm");
        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new SpecFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)));
        return new(SpecReader.Read([.. files]).Value!, ImmutableSortedDictionary<string, string>.Empty);
    }

    private bool IsWhole => Kind == "app" && Text.Contains("\nentities:\n", StringComparison.Ordinal);

    /// <summary>The app's own file and its entities, without the one that the example is.</summary>
    private IEnumerable<SpecFile> Around() => All
        .Where(example => !example.IsWhole && example.Kind is "app" || (example.Kind == "entity" && example.Name is "Equipment" or "Loan"))
        .Where(example => example.Kind != Kind || example.Name != Name)
        .Select(example => new SpecFile(PathOf(example), example.Text));

    private static string PathOf(ReferenceExample example) => example.Kind switch
    {
        "app" => "app.yaml",
        "entity" => $"entities/{example.Name}.yaml",
        "extend" => $"overlays/{example.Name}.yaml",
        _ => $"{example.Kind}s/{example.Name}.yaml",
    };

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^```(?:csharp|razor)\n(?<code>[^\n]*?(?<path>code/\\S+).*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\A(?<key>[a-z]+): (?<name>\S+)")]
    private static partial Regex FirstKey();
}
