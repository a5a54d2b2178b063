namespace BusinessOS.Assistant.Text;

/// <summary>What a stretch of the text is, by its layout.</summary>
internal enum BlockKind
{
    Heading,
    Paragraph,
    Bullet,
    Code,
}
