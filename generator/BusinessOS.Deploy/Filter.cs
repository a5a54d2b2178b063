namespace BusinessOS.Deploy;

/// <summary>The engine's form of a filter: name → value → true.</summary>
internal static class Filter
{
    public static Dictionary<string, IDictionary<string, bool>> Of(string name, string value) =>
        new() { [name] = new Dictionary<string, bool> { [value] = true } };
}
