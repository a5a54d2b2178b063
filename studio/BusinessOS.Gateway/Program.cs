using BusinessOS.Deploy;
using BusinessOS.Gateway;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOptions<GatewayOptions>().BindConfiguration(GatewayOptions.Section).ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<GatewayOptions>, GatewayOptionsValidator>();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(services => new ContainerDeployer(
    new DeployOptions { HostFolder = AppContext.BaseDirectory }, services.GetRequiredService<TimeProvider>()));
builder.Services.AddReverseProxy().LoadFromMemory([], []);
builder.Services.AddHostedService<TenantWatch>();

var app = builder.Build();
app.MapGet("/health/ready", () => "ready");
app.MapReverseProxy();
app.MapFallback((HttpContext context) => Results.Problem(
    statusCode: StatusCodes.Status404NotFound,
    title: "No such organization",
    detail: $"Nothing runs at {context.Request.Host.Host}. Check the address, or ask your administrator."));
await app.RunAsync();
