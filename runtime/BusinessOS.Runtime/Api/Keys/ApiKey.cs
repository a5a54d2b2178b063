namespace BusinessOS.Runtime.Api.Keys;

/// <summary>A key a program signs in with for a person. The key itself is nowhere: only what it hashes to.</summary>
public sealed class ApiKey
{
    public Guid Id { get; set; }

    /// <summary>Whose roles it has, as they are at each request.</summary>
    public Guid PersonId { get; set; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; set; }

    /// <summary>The first characters, to tell keys apart.</summary>
    public required string Prefix { get; set; }

    /// <summary>SHA-256 of the key, hexadecimal. The key is 256 random bits, which no dictionary holds: it needs no slow hash.</summary>
    public required string Hash { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
