namespace BusinessOS.Model;

public enum RetentionUnit
{
    Days,
    Months,
    Years,
}
