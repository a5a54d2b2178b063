using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Reading;

/// <summary>A name or a label read as both: <c>Done</c> is a name, <c>In progress</c> a label whose name is <c>InProgress</c>.</summary>
internal readonly record struct NamedLabel(string Name, string? Label)
{
    public static NamedLabel Of(string text) => SpecName.IsName(text) ? new(text, null) : new(SpecName.FromLabel(text) ?? "", text);

    /// <summary>Reads a piece, reporting a label no name can be made from; null then.</summary>
    public static NamedLabel? Read(ReadContext context, TextPiece piece)
    {
        var read = Of(piece.Text);
        if (read.Name.Length > 0)
        {
            return read;
        }

        context.Report(SpecDiagnostics.NoNameInLabel, piece.Span, piece.Text);
        return null;
    }
}
