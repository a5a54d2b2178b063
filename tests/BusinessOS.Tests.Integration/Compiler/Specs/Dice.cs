namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>Chance that can be had again: the same seed throws the same.</summary>
internal sealed class Dice(int seed)
{
    private readonly System.Random _random = new(seed);

    /// <summary>From 0 to below the limit.</summary>
    public int Below(int limit) => _random.Next(limit);

    /// <summary>Whether something happens that does so this often in a hundred times.</summary>
    public bool In100(int times) => _random.Next(100) < times;

    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>From none to the greatest number of the items, each once, in their order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, int most)
    {
        var chosen = Enumerable.Range(0, items.Count).OrderBy(_ => _random.Next()).Take(_random.Next(Math.Min(most, items.Count) + 1)).Order();
        return [.. chosen.Select(i => items[i])];
    }

    /// <summary>The same, and at least one; the items are not empty.</summary>
    public IReadOnlyList<T> SomeOrOne<T>(IReadOnlyList<T> items, int most) => Some(items, most) is { Count: > 0 } some ? some : [Of(items)];

    /// <summary>Nothing, more often than not.</summary>
    public T? Maybe<T>(Func<T> make)
        where T : class => In100(30) ? make() : null;
}
