namespace BusinessOS.Runtime.Definitions;

/// <summary>What a rollup makes of the records that refer to a record.</summary>
public enum RollupMeasure
{
    Count,
    Sum,
    Average,
    Min,
    Max,
}
