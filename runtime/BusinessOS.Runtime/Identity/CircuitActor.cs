using System.Globalization;
using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BusinessOS.Runtime.Identity;

/// <summary>Makes the signed-in person the actor of an open page, anew with every click: rights change while pages are open.</summary>
internal sealed class CircuitActor(AuthenticationStateProvider session, PersonDirectory directory, CurrentActor current) : CircuitHandler
{
    // The connection that opens the page says the language; the page keeps it.
    private readonly CultureInfo _language = CultureInfo.CurrentUICulture;

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
        current.Become(await directory.ActorOfAsync(state.User, cancellationToken));
    }
}
