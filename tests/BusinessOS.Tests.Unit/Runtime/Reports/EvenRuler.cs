using BusinessOS.Runtime.Reports.Layout;

namespace BusinessOS.Tests.Unit.Runtime.Reports;

/// <summary>Every letter is half as wide as it is high.</summary>
internal sealed class EvenRuler : ITextRuler, IPictureSizes
{
    public double Width(string text, double size, bool isBold) => text.Length * size / 2;

    public double? Ratio(Guid picture) => picture == Guid.Empty ? null : 2;
}
