using System.Globalization;
using BusinessOS.Host.Swapping;
using BusinessOS.Runtime;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BusinessOS.Host;

/// <summary>The one listener of the process; every request goes to the version that serves now.</summary>
internal static class TenantServer
{
    public static async Task<int> RunAsync(HostArguments options)
    {
        // Nobody reads what no request asked for: it is in each app's own language, whatever the machine's is.
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        DataFolder.Create(options.Data);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        HostLogging.Configure(builder);
        builder.WebHost.UseUrls(options.Url.GetLeftPart(UriPartial.Authority));
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(6));
        builder.Services.AddSingleton<TenantSwitch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TenantSwitch>());

        // The first version is started before anything listens: a tenant that cannot start never answers. What it has to
        // say is said even if listening fails: an administrator it made exists from here on, and is shown once.
        var server = new LateServer();
        var proven = new ProvenQueries();
        var first = await TenantVersion.StartAsync(options, server.Features, proven, CancellationToken.None);
        Announce(first.Report);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(first);
        builder.Services.AddSingleton(server.Features);
        builder.Services.AddSingleton(proven);

        await using var outer = builder.Build();
        outer.Run(context => outer.Services.GetRequiredService<TenantSwitch>().ProcessAsync(context.Features));
        outer.Lifetime.ApplicationStopping.Register(outer.Services.GetRequiredService<TenantSwitch>().Release);
        await outer.StartAsync();
        HostLogging.Serves = true;
        Console.WriteLine($"listening on {options.Url.GetLeftPart(UriPartial.Authority)}");
        if (options.StopWithInput)
        {
            _ = StopWithInputAsync(outer);
        }

        await outer.WaitForShutdownAsync();
        return 0;
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
    }

    private static void Announce(StartReport report)
    {
        foreach (var note in report.Notes)
        {
            Console.WriteLine(note);
        }

        if (report.NewAdministrator is { } administrator)
        {
            Console.WriteLine($"first administrator: {administrator.Email}  password: {administrator.Password}  (shown once)");
        }
    }

    private static async Task StopWithInputAsync(WebApplication outer)
    {
        var buffer = new char[256];
        while (await Console.In.ReadAsync(buffer) > 0)
        {
            // What is said on standard input does not matter; its end does.
        }

        await outer.StopAsync();
    }
}
