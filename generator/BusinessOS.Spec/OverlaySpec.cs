namespace BusinessOS.Spec;

/// <summary>What an app adds to, and changes of, an entity of an app it uses, which itself stays as it is.</summary>
public sealed record OverlaySpec
{
    /// <summary>The entity, with its app, as written: <c>crm.Contact</c>.</summary>
    public required string Target { get; init; }

    /// <summary>
    /// What is added and changed, under the entity's bare name. A field without a type changes one that is there, and says
    /// only what changes; lists are added to the entity's own.
    /// </summary>
    public required EntitySpec Entity { get; init; }

    /// <summary>Pages of the other app. One it has gets what is said here; a page without a kind must be one it has.</summary>
    public EquatableArray<PageSpec> Pages { get; init; } = [];

    /// <summary>The id of the app the entity is of.</summary>
    public string App => Target.Split('.')[0];
}
