using BusinessOS.Runtime.Ui.Formatting;

namespace BusinessOS.Runtime.Ui.Calendars;

/// <summary>Days as people say them.</summary>
internal static class DayWords
{
    public static string Of(DateOnly day) => day.In("ddd d MMMM");
}
