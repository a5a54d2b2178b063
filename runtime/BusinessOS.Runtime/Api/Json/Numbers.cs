namespace BusinessOS.Runtime.Api.Json;

/// <summary>Numbers as the interfaces write them.</summary>
internal static class Numbers
{
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>Without zeros at the end: databases keep 20, 20.0 and 20.00 apart, readers should not.</summary>
    public static decimal Plain(decimal number) => number / One;
}
