using System.Globalization;

namespace BusinessOS.Tests.Integration.Compiler;

/// <summary>
/// Which seeds a property runs through: always the same ones, unless <c>BOS_SEED</c> and <c>BOS_RUNS</c> ask for others,
/// to see one failure again or to hunt for new ones.
/// </summary>
internal static class Runs
{
    public static IEnumerable<int> Of(int usual)
    {
        var first = Setting("BOS_SEED") ?? 1;
        return Enumerable.Range(first, Setting("BOS_RUNS") ?? (first == 1 ? usual : 1));
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
