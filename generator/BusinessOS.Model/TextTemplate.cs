namespace BusinessOS.Model;

/// <summary>Text with <c>{…}</c> holes, each a C# expression.</summary>
public sealed record TextTemplate(EquatableArray<TextPart> Parts, string Node)
{
    /// <summary>Whether it has no holes.</summary>
    public bool IsPlain => Parts.All(p => p.Expression is null);
}
