using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace BusinessOS.Runtime.Identity;

/// <summary>An open page's session ends when the account is shut or its password changes.</summary>
internal sealed class CircuitSession(ILoggerFactory logging, IServiceProvider services)
    : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(20);

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        SessionValidation.IsValidAsync(services, authenticationState.User, cancellationToken);
}
