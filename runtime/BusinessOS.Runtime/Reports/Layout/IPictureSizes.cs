namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>Says how large pictures are.</summary>
internal interface IPictureSizes
{
    /// <summary>Width over height; null for a picture that cannot be drawn.</summary>
    double? Ratio(Guid picture);
}
