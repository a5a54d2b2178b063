using System.Globalization;
using BusinessOS.Runtime.Identity.Guests;
using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Identity;

/// <summary>Makes the signed-in person the actor of an open page, anew with every click: rights change while pages are open.</summary>
internal sealed class CircuitActor(AuthenticationStateProvider session, PersonDirectory directory, CurrentActor current, IHttpContextAccessor opening) : CircuitHandler
{
    // The connection that opens the page says the language; the page keeps it.
    private readonly CultureInfo _language = CultureInfo.CurrentUICulture;
    private readonly string _origin = VisitorLimits.OriginOf(opening.HttpContext?.Connection.RemoteIpAddress);

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => RefreshAsync(cancellationToken);

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) =>
        async activity =>
        {
            CultureInfo.CurrentUICulture = _language;
            await RefreshAsync(CancellationToken.None);
            await next(activity);
        };

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var state = await session.GetAuthenticationStateAsync();
        var actor = await directory.ActorOfAsync(state.User, cancellationToken);
        current.Become(actor.IsSignedIn ? actor : actor with { Origin = _origin });
    }
}
