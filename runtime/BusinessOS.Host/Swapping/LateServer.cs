using Microsoft.AspNetCore.Http.Features;

namespace BusinessOS.Host.Swapping;

/// <summary>The features inner applications may ask their server for; the outer server's own stay with it.</summary>
internal sealed class LateServer
{
    public IFeatureCollection Features { get; } = new FeatureCollection();
}
