namespace BusinessOS.Runtime.Scope;

/// <summary>
/// A person of the organization as a field names one. Compares with <c>User</c> and with others by who it is, so that
/// <c>Owner == User</c> means the same in memory and in the database.
/// </summary>
public sealed class AppPerson
{
    /// <summary>In a filter: whoever asks.</summary>
    public static readonly Guid Me = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /// <summary>What stands for somebody whose account is not there any more.</summary>
    internal static string Gone => Say("Somebody who left");

    /// <summary>The account.</summary>
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Whether this person can sign in. Who cannot any more keeps the name.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether this person is not of the organization.</summary>
    internal bool IsGuest { get; init; }

    public static implicit operator AppPerson(AppUser user) =>
        new() { Id = user.Id, Name = user.Name, Email = user.Email, IsActive = true };

    public static bool operator ==(AppPerson? left, AppPerson? right) => left?.Id == right?.Id;

    public static bool operator !=(AppPerson? left, AppPerson? right) => !(left == right);

    public override bool Equals(object? obj) => obj is AppPerson other && this == other;

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => Name;
}
