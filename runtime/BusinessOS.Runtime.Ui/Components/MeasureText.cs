using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>Measures by the words of a spec.</summary>
internal static class MeasureText
{
    public static Measure Read(string? text) => text?.ToLowerInvariant() switch
    {
        "sum" => Measure.Sum,
        "average" => Measure.Average,
        _ => Measure.Count,
    };
}
