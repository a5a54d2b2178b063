namespace BusinessOS.Runtime;

/// <summary>Somebody who is to have an account from the start: where programs try an app out as different people.</summary>
/// <param name="Id">The account.</param>
/// <param name="Password">Theirs at once, not for one use.</param>
/// <param name="Roles">As <c>app.Role</c>.</param>
/// <param name="Teams">As <c>app.Team</c>.</param>
public sealed record NewPerson(
    Guid Id, string Email, string Name, string Password, IReadOnlyList<string> Roles, IReadOnlyList<string> Teams, bool IsAdministrator);
