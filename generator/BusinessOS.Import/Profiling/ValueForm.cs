namespace BusinessOS.Import.Profiling;

/// <summary>A way a value can be written.</summary>
internal enum ValueForm
{
    Boolean,

    /// <summary>0 and 1.</summary>
    Bit,
    Integer,

    /// <summary>1234.5 or 1,234.5</summary>
    Decimal,

    /// <summary>1234,5 or 1.234,5</summary>
    DecimalComma,

    /// <summary>An amount with a currency's sign, point or comma.</summary>
    Amount,

    /// <summary>12.5 %</summary>
    Percent,
    Date,
    DateDayFirst,
    DateMonthFirst,
    DateTime,
    DateTimeDayFirst,
    DateTimeMonthFirst,
    Time,
    Duration,
    Email,
    Url,
    Phone,
    Json,
}
