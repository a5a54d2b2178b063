namespace BusinessOS.Spec.Reading.Yaml;

/// <summary>A text. Every character of its value knows the offset it was written at, through quotes, escapes and folding.</summary>
internal sealed class YamlScalar(SourceText source, int start, int end, string value, ScalarForm form)
    : YamlNode(source, start, end)
{
    private ScalarOffsets? _offsets;

    public string Value { get; } = value;

    public ScalarForm Form { get; } = form;

    /// <summary>Nothing was written, or YAML's own word for nothing.</summary>
    public bool IsNull => Form == ScalarForm.Plain && (Value is "" or "~" or "null");

    public override string Shape => IsNull ? "nothing" : "a text";

    /// <summary>The whole value as a piece of text.</summary>
    public TextPiece Piece => new(this, 0, Value.Length);

    /// <summary>Where a part of the value stands in the file.</summary>
    public SourceSpan SpanOf(int from, int length)
    {
        _offsets ??= ScalarOffsets.Of(this);
        if (length == 0)
        {
            var at = from == 0 ? _offsets.Start : _offsets.EndOf(from - 1);
            return Source.Span(at, at);
        }

        return Source.Span(_offsets.StartOf(from), _offsets.EndOf(from + length - 1));
    }
}
