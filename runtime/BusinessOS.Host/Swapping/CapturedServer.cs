using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace BusinessOS.Host.Swapping;

/// <summary>
/// The server of one version's inner application: it listens to nothing and hands the outer server's requests to the
/// application it was started with.
/// </summary>
internal sealed class CapturedServer(IFeatureCollection features) : IServer
{
    private Func<IFeatureCollection, Task>? _process;

    public IFeatureCollection Features { get; } = features;

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _process = request => ProcessAsync(application, request);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Processes a request of the outer server. The features are handed on behind a collection of their own: the outer
    /// server's one also carries the outer application's context, which the inner one would take for its own.
    /// </summary>
    public Task ProcessAsync(IFeatureCollection request) =>
        _process?.Invoke(new FeatureCollection(request)) ?? throw new InvalidOperationException("The inner application is not started.");

    public void Dispose()
    {
    }

    private static async Task ProcessAsync<TContext>(IHttpApplication<TContext> application, IFeatureCollection request)
        where TContext : notnull
    {
        var context = application.CreateContext(request);
        Exception? failure = null;
        try
        {
            await application.ProcessRequestAsync(context);
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            application.DisposeContext(context, failure);
        }
    }
}
