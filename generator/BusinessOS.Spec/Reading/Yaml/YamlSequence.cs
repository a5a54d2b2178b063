namespace BusinessOS.Spec.Reading.Yaml;

/// <summary>A list.</summary>
internal sealed class YamlSequence(SourceText source, int start, int end, bool isFlow, IReadOnlyList<YamlNode> items)
    : YamlNode(source, start, end)
{
    /// <summary>Written with brackets.</summary>
    public bool IsFlow { get; } = isFlow;

    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override string Shape => "a list";
}
