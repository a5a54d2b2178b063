using System.Collections.Frozen;

namespace BusinessOS.Runtime.Values;

/// <summary>How many decimals the currencies of ISO 4217 have: two, but for these.</summary>
public static class Currencies
{
    private static readonly FrozenSet<string> WithoutDecimals = FrozenSet.ToFrozenSet(
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> WithThree = FrozenSet.ToFrozenSet(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"], StringComparer.OrdinalIgnoreCase);

    /// <param name="currency">An ISO 4217 code; null where none is known.</param>
    public static int Decimals(string? currency) =>
        currency is null ? 2 : WithoutDecimals.Contains(currency) ? 0 : WithThree.Contains(currency) ? 3 : 2;

    /// <summary>What is wrong with an amount in a currency; null where nothing is.</summary>
    public static string? Problem(decimal amount, string? currency)
    {
        var decimals = Decimals(currency);
        return currency is null || decimal.Round(amount, decimals) == amount ? null
            : decimals == 0 ? Say($"{currency} has no decimals.")
            : Say($"{currency} has at most {decimals} decimals.");
    }
}
