using BusinessOS.Assistant;
using BusinessOS.Build.Compile;
using BusinessOS.Build.Folders;
using BusinessOS.Deploy;
using BusinessOS.Studio;
using BusinessOS.Studio.Components;
using BusinessOS.Studio.Drafting;
using BusinessOS.Studio.Preview;
using BusinessOS.Studio.Projects;
using BusinessOS.Studio.Publishing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});
builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // said below, in a sentence
builder.Services.AddOptions<StudioOptions>().BindConfiguration(StudioOptions.Section).ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<StudioOptions>, StudioOptionsValidator>();
builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<StudioOptions>>().Value);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(services => new PackLibrary(services.GetRequiredService<StudioOptions>().Packs));
builder.Services.AddSingleton(services => new Starters(services.GetRequiredService<StudioOptions>().Samples));
builder.Services.AddSingleton(services => new ProjectShelf(
    services.GetRequiredService<StudioOptions>().Projects, services.GetRequiredService<TimeProvider>()));
builder.Services.AddSingleton<StudioAddress>();
builder.Services.AddSingleton(services => Authors.Of(
    Environment.GetEnvironmentVariable, plan => services.GetRequiredService<ProjectCompilers>().Check(plan)));
builder.Services.AddSingleton<DraftDesk>();
builder.Services.AddSingleton<ChangeDesk>();
builder.Services.AddSingleton<ProjectCompilers>();
builder.Services.AddSingleton<PreviewDesk>();
builder.Services.AddSingleton(services => new ContainerDeployer(
    new DeployOptions { HostFolder = services.GetRequiredService<StudioOptions>().PortableHost },
    services.GetRequiredService<TimeProvider>()));
builder.Services.AddSingleton<Publisher>();
builder.Services.AddSingleton<PublishDesk>();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

var hostFolder = builder.Configuration[$"{StudioOptions.Section}:Host"] ?? new StudioOptions().Host;
var references = RuntimeReferences.From(hostFolder);
if (!references.Succeeded)
{
    foreach (var problem in references.Diagnostics)
    {
        await Console.Error.WriteLineAsync($"{problem.Message} {problem.Fix}");
    }

    return 2;
}

builder.Services.AddSingleton(references.Value);

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();

// The Studio looks like the apps it makes: it shows the style sheet and the font of the installed host.
app.UseStaticFiles(new StaticFileOptions
{
    FileProvider = new PhysicalFileProvider(Path.Combine(Path.GetFullPath(hostFolder), "wwwroot", "_content")),
    RequestPath = "/look",
});
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.MapGet("/health/ready", () => "ready");
try
{
    await app.StartAsync();
}
catch (IOException)
{
    await Console.Error.WriteLineAsync("The Studio's address is in use. Choose another with --port.");
    return 2;
}

Console.WriteLine($"listening on {app.Urls.First()}");
await app.WaitForShutdownAsync();
return 0;
