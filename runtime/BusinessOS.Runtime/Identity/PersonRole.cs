namespace BusinessOS.Runtime.Identity;

/// <summary>A person has a role in an app.</summary>
internal sealed class PersonRole
{
    public Guid PersonId { get; set; }

    /// <summary>As <c>app.Role</c>.</summary>
    public required string Role { get; set; }
}
