namespace BusinessOS.Model;

public enum CardKind
{
    Count,
    Sum,
    Average,
    Chart,
    List,
}
