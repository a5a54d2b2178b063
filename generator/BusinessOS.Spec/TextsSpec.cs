namespace BusinessOS.Spec;

/// <summary>What an app says in a further language, as its translator wrote it.</summary>
public sealed record TextsSpec
{
    /// <summary>A BCP 47 tag: <c>de</c>, <c>pt-BR</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The texts in the order of the file, the keys of a node in that of their table.</summary>
    public EquatableArray<TextSpec> Items { get; init; } = [];
}
