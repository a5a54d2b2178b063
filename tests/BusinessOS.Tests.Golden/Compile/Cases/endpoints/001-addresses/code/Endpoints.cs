using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Desk;

public sealed record Asked(int Days);

public abstract class Report : AppEndpoint<Asked, int>
{
    public override Task<int> AnswerAsync(Asked request, EndpointCall call) => Task.FromResult(request.Days);
}

public sealed class Nowhere : Report;

[Endpoint("LOOK", "report")]
public sealed class Looks : Report;

[Endpoint("GET", "Report Of/days")]
public sealed class Spaced : Report;

[Endpoint("GET", "report/{weeks}")]
public sealed class Weeks : Report;

[Endpoint("GET", "report", Roles = "Manager, Boss")]
public sealed class Roles : Report;

[Endpoint("GET", "days/{days}")]
public sealed class First : Report;

[Endpoint("get", "/days/{Days}/")]
public sealed class Second : Report;

[Endpoint("POST", "days/{days}")]
public sealed class Third : Report;
