using System.Text.Json.Nodes;

namespace BusinessOS.Tester.Records;

/// <summary>How a record shall differ from a plain one.</summary>
/// <param name="Values">By JSON name; null for no value.</param>
internal sealed record Wish(IReadOnlyDictionary<string, JsonNode?> Values)
{
    public static readonly Wish None = new(new Dictionary<string, JsonNode?>());

    /// <summary>What the references shall be to, by JSON name: a record of the target that differs so.</summary>
    public IReadOnlyDictionary<string, Wish> Targets { get; init; } = new Dictionary<string, Wish>();

    /// <summary>The state it shall come to; null for the one it starts in.</summary>
    public string? State { get; init; }

    /// <summary>Whether whoever acts shall have made it, as far as they may.</summary>
    public bool IsOwn { get; init; }

    public static Wish With(string member, JsonNode? value) => new(new Dictionary<string, JsonNode?> { [member] = value });

    public Wish And(Wish other) => this with
    {
        Values = Both(Values, other.Values),
        Targets = Both(Targets, other.Targets),
        State = other.State ?? State,
        IsOwn = IsOwn || other.IsOwn,
    };

    /// <summary>Whether both ask for a value of the same field, so that only one can have it.</summary>
    public bool IsAbout(Wish other) => Values.Keys.Concat(Targets.Keys).Intersect(other.Values.Keys.Concat(other.Targets.Keys)).Any();

    private static Dictionary<string, T> Both<T>(IReadOnlyDictionary<string, T> first, IReadOnlyDictionary<string, T> second)
    {
        var both = new Dictionary<string, T>(first);
        foreach (var (name, value) in second)
        {
            both[name] = value;
        }

        return both;
    }
}
