namespace BusinessOS.Deploy;

/// <summary>What an organization counts in, and the clock and the country it goes by; null where the host decides.</summary>
/// <param name="Currency">ISO 4217, of amounts whose field does not say theirs.</param>
/// <param name="Country">ISO 3166, of telephone numbers without a country's code, and of the size of paper.</param>
/// <param name="Zone">Of the IANA time zone database.</param>
public sealed record RegionalSettings(string? Currency, string? Country, string? Zone)
{
    private const string LabelPrefix = "businessos.region.";

    public static readonly RegionalSettings Unset = new(null, null, null);

    /// <summary>The one the environment of a program names, by the variables the host reads.</summary>
    public static RegionalSettings From(Func<string, string?> variable) =>
        Of(setting => variable(setting.Variable) is { Length: > 0 } value ? value : null);

    /// <summary>This one, and what it leaves open as the other has it.</summary>
    public RegionalSettings Over(RegionalSettings other) => new(Currency ?? other.Currency, Country ?? other.Country, Zone ?? other.Zone);

    /// <summary>The one a container was given.</summary>
    internal static RegionalSettings From(IDictionary<string, string> labels) =>
        Of(setting => labels.TryGetValue(LabelPrefix + setting.Label, out var value) ? value : null);

    internal IEnumerable<(string Name, string Value)> Labels() => Settings().Select(s => (LabelPrefix + s.Setting.Label, s.Value));

    internal IEnumerable<(string Name, string Value)> Variables() => Settings().Select(s => (s.Setting.Variable, s.Value));

    private static RegionalSettings Of(Func<Setting, string?> value) => new(value(Setting.Currency), value(Setting.Country), value(Setting.Zone));

    private IEnumerable<(Setting Setting, string Value)> Settings() =>
        new[] { (Setting.Currency, Currency), (Setting.Country, Country), (Setting.Zone, Zone) }
            .Where(s => s.Item2 is not null)
            .Select(s => (s.Item1, s.Item2 ?? ""));

    /// <summary>How one of them is called where it is handed on.</summary>
    private sealed record Setting(string Label, string Variable)
    {
        public static readonly Setting Currency = new("currency", "BOS_CURRENCY");
        public static readonly Setting Country = new("country", "BOS_COUNTRY");
        public static readonly Setting Zone = new("zone", "BOS_ZONE");
    }
}
