namespace BusinessOS.Spec.Reading.Yaml;

/// <summary>A node of a YAML file with the offsets it stands at.</summary>
internal abstract class YamlNode(SourceText source, int start, int end)
{
    public SourceText Source { get; } = source;

    /// <summary>The offset of the first character.</summary>
    public int Start { get; } = start;

    /// <summary>The offset behind the last character that belongs to the node, comments and blank lines not.</summary>
    public int End { get; } = end;

    public SourceSpan Span => Source.Span(Start, End);

    /// <summary>What the node is, in the words of a message: "a list".</summary>
    public abstract string Shape { get; }
}
