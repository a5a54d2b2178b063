namespace BusinessOS.Spec.Schema;

/// <summary>The keys one kind of mapping may have, in the order they are best written in.</summary>
/// <param name="What">What the mapping is, in the words of a message: "an entity".</param>
internal sealed record KeyTable(string What, string Description, EquatableArray<SpecKey> Keys)
{
    public bool Contains(string key) => Keys.Any(k => k.Name == key);
}
