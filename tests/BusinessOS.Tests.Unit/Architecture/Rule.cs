using Xunit;

namespace BusinessOS.Tests.Unit.Architecture;

/// <summary>Fails with every place that breaks a rule, a line each.</summary>
internal static class Rule
{
    public static void HoldsWithout(IEnumerable<string> breaches)
    {
        var places = breaches.ToArray();
        Assert.True(places.Length == 0, string.Join('\n', places));
    }
}
