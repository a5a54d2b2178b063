namespace BusinessOS.Runtime.Records.Querying;

public enum Measure
{
    Count,
    Sum,
    Average,
}
