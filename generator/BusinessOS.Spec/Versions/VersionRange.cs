namespace BusinessOS.Spec.Versions;

/// <summary>
/// The versions of a pack an app can be built on, in npm's notation: <c>^1.2</c>, <c>~1.2.3</c>, <c>1.x</c>,
/// <c>&gt;=1.2 &lt;2</c>, <c>1.2 - 1.4</c>, <c>^1.2 || ^2</c>, <c>*</c>.
/// </summary>
public sealed class VersionRange
{
    private readonly IReadOnlyList<VersionSpan> _spans;

    private VersionRange(string text, IReadOnlyList<VersionSpan> spans)
    {
        Text = text;
        _spans = spans;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The range in a text, or null with what is wrong with it, as the end of a sentence.</summary>
    public static VersionRange? Read(string text, out string fault)
    {
        var spans = new List<VersionSpan>();
        fault = "";
        foreach (var part in text.Split("||"))
        {
            var span = RangePart.Read(part.Trim(), out fault);
            if (span is null)
            {
                return null;
            }

            spans.Add(span);
        }

        if (spans.TrueForAll(span => span.IsEmpty))
        {
            fault = "no version can be in it";
            return null;
        }

        return new(text, spans);
    }

    public bool Holds(SemanticVersion version) => _spans.Any(span => span.Holds(version));

    /// <summary>Whether some version lies in both.</summary>
    public bool Meets(VersionRange other) => _spans.Any(mine => other._spans.Any(theirs => !mine.And(theirs).IsEmpty));
}
