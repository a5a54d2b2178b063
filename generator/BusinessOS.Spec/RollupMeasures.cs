namespace BusinessOS.Spec;

/// <summary>What a rollup makes of the records it looks at.</summary>
public static class RollupMeasures
{
    public const string Count = "count";
    public const string Sum = "sum";
    public const string Average = "average";
    public const string Min = "min";
    public const string Max = "max";

    public static readonly EquatableArray<string> All = [Count, Sum, Average, Min, Max];
}
