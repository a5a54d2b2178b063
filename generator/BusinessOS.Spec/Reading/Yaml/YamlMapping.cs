namespace BusinessOS.Spec.Reading.Yaml;

/// <summary>Keys with values, in the order written; no key twice.</summary>
internal sealed class YamlMapping(SourceText source, int start, int end, bool isFlow, IReadOnlyList<YamlEntry> entries)
    : YamlNode(source, start, end)
{
    /// <summary>Written with braces.</summary>
    public bool IsFlow { get; } = isFlow;

    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public override string Shape => "a group of keys";

    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Name == key);
}
