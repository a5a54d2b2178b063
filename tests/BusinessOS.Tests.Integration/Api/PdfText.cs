using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>What stands on the pages of a PDF, line by line, as a person reads it.</summary>
internal sealed class PdfText : IDisposable
{
    private readonly PdfDocument _document;

    public PdfText(byte[] content)
    {
        _document = PdfDocument.Open(content);
        Pages = [.. _document.GetPages().Select(page => string.Join('\n', LinesOf(page)))];
    }

    public IReadOnlyList<string> Pages { get; }

    public string All => string.Join('\n', Pages);

    public string? Title => _document.Information.Title;

    public (double Width, double Height) Size => (_document.GetPage(1).Width, _document.GetPage(1).Height);

    /// <summary>The names of the fonts; one that is carried as a subset has six letters and a plus before its name.</summary>
    public IReadOnlyList<string> Fonts => [.. _document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.FontName ?? "").Distinct()];

    /// <summary>How many pictures are drawn.</summary>
    public int Pictures => _document.GetPages().Sum(page => page.GetImages().Count());

    /// <summary>Where the last letter of each occurrence of a word ends, from the left.</summary>
    public IReadOnlyList<double> RightOf(string word) =>
        [.. _document.GetPages().SelectMany(page => page.GetWords()).Where(w => w.Text == word).Select(w => Math.Round(w.BoundingBox.Right, 1))];

    public void Dispose() => _document.Dispose();

    private static IEnumerable<string> LinesOf(Page page) => page.GetWords()
        .GroupBy(word => Math.Round(word.Letters[0].StartBaseLine.Y, 0))
        .OrderByDescending(line => line.Key)
        .Select(line => string.Join(' ', line.OrderBy(word => word.BoundingBox.Left).Select(word => word.Text)));
}
