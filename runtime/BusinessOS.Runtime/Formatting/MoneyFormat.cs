using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Formatting;

/// <summary>Amounts with their currency: <c>€1,234.50</c>, <c>CHF 80.00</c>, <c>¥12,000</c>; in German <c>1.234,50 €</c>.</summary>
public static class MoneyFormat
{
    // Symbols only where one reads without doubt.
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EUR"] = "€",
        ["USD"] = "$",
        ["GBP"] = "£",
        ["JPY"] = "¥",
        ["INR"] = "₹",
        ["KRW"] = "₩",
    };

    public static string Text(decimal amount, string? currency)
    {
        var sign = amount < 0 ? "−" : "";
        var digits = Math.Abs(amount).ToString("#,0" + Places(currency), FieldFormat.Culture);
        return sign + With(digits, currency);
    }

    /// <summary>Short enough for a heading: <c>€12.3k</c>; to the cent below ten thousand.</summary>
    public static string Short(decimal amount, string? currency) =>
        Math.Abs(amount) < 10_000 ? Text(amount, currency) : (amount < 0 ? "−" : "") + With(FieldFormat.Short(Math.Abs(amount)), currency);

    /// <summary>What stands before the digits, for the field of a form as well.</summary>
    public static string Symbol(string? currency) =>
        string.IsNullOrEmpty(currency) ? "" : Symbols.GetValueOrDefault(currency, currency.ToUpperInvariant());

    /// <summary>How an amount is typed: <c>0.00</c>, or with as many decimals as its currency has.</summary>
    public static string Typed(string? currency) => "0" + Places(currency);

    private static string Places(string? currency) => Currencies.Decimals(currency) is > 0 and var decimals ? "." + new string('0', decimals) : "";

    /// <summary>The currency before the digits, or where the language puts it, behind them.</summary>
    private static string With(string digits, string? currency) =>
        LanguageFormats.HasCurrencyBehind && Symbol(currency) is { Length: > 0 } symbol ? $"{digits}\u00a0{symbol}" : Prefix(currency) + digits;

    private static string Prefix(string? currency) => Symbol(currency) switch
    {
        "" => "",
        { Length: 1 } symbol => symbol,
        var code => code + " ",
    };
}
