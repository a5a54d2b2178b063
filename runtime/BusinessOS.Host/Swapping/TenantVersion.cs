using BusinessOS.Host.Modules;
using BusinessOS.Runtime;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Seeding;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace BusinessOS.Host.Swapping;

/// <summary>One version of the tenant's apps as a running application of its own, behind the outer listener.</summary>
internal sealed class TenantVersion : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly CapturedServer _server;
    private readonly LoadedModules _modules;
    private int _requests;

    private TenantVersion(WebApplication application, CapturedServer server, LoadedModules modules, StartReport report)
    {
        (_application, _server, _modules, Report) = (application, server, modules, report);
    }

    /// <summary>What people should know about this start.</summary>
    public StartReport Report { get; }

    /// <summary>Loads the modules, brings the database to their schema and starts the application.</summary>
    /// <param name="proven">What versions before it proved, and what this one proves.</param>
    /// <exception cref="StartFailedException">The owner or operator must put something right.</exception>
    public static async Task<TenantVersion> StartAsync(
        HostArguments options, IFeatureCollection features, ProvenQueries proven, CancellationToken cancellationToken)
    {
        var list = ModuleList.Read(options.Modules ?? "");
        var modules = LoadedModules.Load(list, options.Currency, options.Country, options.Zone);
        var server = new CapturedServer(features);
        var application = TenantApplication.Create(options, modules, builder => builder.Services.AddSingleton<IServer>(server).AddSingleton(proven));
        try
        {
            var report = await application.Services.StartBusinessOsAsync(cancellationToken);
            var came = await application.Services.AddSeedRecordsAsync(list.Seeds, options.Demo || options.DemoRecords, Console.WriteLine, cancellationToken);
            report = report with { Notes = [.. report.Notes, .. came] };
            if (options.DemoRecords)
            {
                await application.Services.AddDemoRecordsAsync(cancellationToken);
            }

            await application.StartAsync(cancellationToken);
            return new TenantVersion(application, server, modules, report);
        }
        catch
        {
            await application.DisposeAsync();
            modules.Unload();
            throw;
        }
    }

    public async Task ProcessAsync(IFeatureCollection request)
    {
        Interlocked.Increment(ref _requests);
        try
        {
            await _server.ProcessAsync(request);
        }
        finally
        {
            Interlocked.Decrement(ref _requests);
        }
    }

    /// <summary>Tells open pages to leave: their connections would keep the listener from stopping.</summary>
    public void Release() => _application.Lifetime.StopApplication();

    /// <summary>Ends this version: circuits close, and their pages reconnect to the next one.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        for (var waited = 0; Volatile.Read(ref _requests) > 0 && waited < 50; waited++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }

        await _application.DisposeAsync();
        _modules.Unload();
    }
}
