using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BusinessOS.Studio;

/// <summary>Where this Studio answers, known once it listens.</summary>
public sealed class StudioAddress(IServer server)
{
    public Uri Url => new(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? throw new InvalidOperationException("The Studio does not listen yet."));
}
