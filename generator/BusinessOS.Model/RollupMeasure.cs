namespace BusinessOS.Model;

/// <summary>What a rollup makes of records.</summary>
public enum RollupMeasure
{
    Count,
    Sum,
    Average,
    Min,
    Max,
}
