using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Code;

/// <summary>One call of an endpoint.</summary>
public sealed class EndpointCall
{
    private readonly RecordAccess _access;

    internal EndpointCall(RecordAccess access, AppUser user)
    {
        _access = access;
        User = user;
        Records = new AppRecords(access);
    }

    /// <summary>Who calls, with the roles they have in the app.</summary>
    public AppUser User { get; }

    /// <summary>Records under the caller's rights.</summary>
    public AppRecords Records { get; }

    public DateTimeOffset Now => _access.Time.GetUtcNow();

    /// <summary>Today's date by the organization's clock, as everywhere in specs.</summary>
    public DateOnly Today => OrganizationTime.TodayOf(_access.Time);

    internal List<Problem> Problems { get; } = [];

    /// <summary>Refuses the call with problem details; what it wrote is not stored.</summary>
    public void Refuse(string message) => Problems.Add(new Problem(null, message));

    /// <summary>Refuses the call because of a member of the request.</summary>
    /// <param name="member">The property's name.</param>
    public void Refuse(string member, string message) => Problems.Add(new Problem(member, message));
}
