using System.Collections.Frozen;

namespace BusinessOS.Model.Binding;

/// <summary>The zones of the IANA time zone database by their names, those it keeps from earlier among them; the same on every machine.</summary>
internal static class TimeZoneNames
{
    public static readonly FrozenSet<string> All = Read();

    private static FrozenSet<string> Read()
    {
        using var names = typeof(TimeZoneNames).Assembly.GetManifestResourceStream("zones.txt") ?? throw new InvalidOperationException("zones.txt is not in the assembly.");
        using var text = new StreamReader(names);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
