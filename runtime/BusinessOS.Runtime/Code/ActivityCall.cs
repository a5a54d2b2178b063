using System.Text.Json;
using BusinessOS.Runtime.Api.Endpoints;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Code;

/// <summary>One run of an activity.</summary>
public sealed class ActivityCall
{
    private readonly RecordAccess _access;
    private readonly List<ActivityMessage> _messages = [];

    internal ActivityCall(RecordAccess access, string key)
    {
        _access = access;
        Key = key;
        Records = new AppRecords(access);
    }

    /// <summary>The same each time this step of this run is tried, and never that of another: for whom must not act twice.</summary>
    public string Key { get; }

    /// <summary>Records as the workflow: policies do not bind it; rules and hooks do.</summary>
    public AppRecords Records { get; }

    public DateTimeOffset Now => _access.Time.GetUtcNow();

    /// <summary>Today's date by the organization's clock, as everywhere in specs.</summary>
    public DateOnly Today => OrganizationTime.TodayOf(_access.Time);

    internal IReadOnlyList<ActivityMessage> Messages => _messages;

    internal string? Refusal { get; private set; }

    /// <summary>Sends a mail once the step is stored.</summary>
    /// <param name="to">Addresses separated by commas.</param>
    public void Mail(string to, string subject, string body) => _messages.Add(new(to, subject, body));

    /// <summary>Posts a value as JSON to an https address once the step is stored, signed and retried like webhooks.</summary>
    public void Post(string url, object value) => _messages.Add(new(url, null, JsonSerializer.Serialize(value, value.GetType(), EndpointRequest.JsonOf(value.GetType().Assembly))));

    /// <summary>Ends the run as failed: trying again has no point.</summary>
    /// <param name="reason">In words for the administrator.</param>
    public void Fail(string reason) => Refusal ??= reason;
}
