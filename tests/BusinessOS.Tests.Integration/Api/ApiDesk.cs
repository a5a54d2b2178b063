using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime;
using BusinessOS.Runtime.Api;
using BusinessOS.Runtime.Api.Keys;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Languages;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Workflows;
using BusinessOS.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>The fixture app behind a real server on loopback, with one person per role and a key for each.</summary>
internal sealed class ApiDesk : IAsyncDisposable
{
    public const string Password = "correct horse battery";
    public const string Loans = "/api/equipment-loans/loans";
    public const string Equipment = "/api/equipment-loans/equipment";
    public const string Borrowers = "/api/equipment-loans/borrowers";

    private readonly WebApplication _application;
    private readonly TemporaryFolder _folder;
    private readonly PostgresDatabase? _database;
    private readonly List<HttpClient> _clients = [];

    private ApiDesk(WebApplication application, TemporaryFolder folder, PostgresDatabase? database) =>
        (_application, _folder, _database) = (application, folder, database);

    public IServiceProvider Services => _application.Services;

    public HttpClient Manager { get; private set; } = new();

    public HttpClient Desk { get; private set; } = new();

    /// <summary>Sees the loans of the borrower with her address.</summary>
    public HttpClient Anna { get; private set; } = new();

    /// <summary>Signed in, with no role.</summary>
    public HttpClient Stranger { get; private set; } = new();

    public HttpClient Nobody { get; private set; } = new();

    public static async Task<ApiDesk> StartAsync(PostgresDatabase? database = null, AppCatalog? catalog = null)
    {
        var folder = new TemporaryFolder();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddBusinessOs(catalog ?? EquipmentLoansModule.Catalog(), new RuntimeOptions
        {
            DataFolder = folder.Path,
            Database = database?.ConnectionString,
            LargestFile = 1024 * 1024,
            Administrator = new FirstAdministrator("admin@example.org", Password),
        });
        builder.Services.AddBusinessOsSessions();
        builder.Services.AddBusinessOsApi();
        builder.Services.AddBusinessOsWorkflows();
        var application = builder.Build();
        application.UseAuthentication();
        application.UseBusinessOsActor();
        application.UseBusinessOsLanguages();
        application.UseAuthorization();
        application.MapBusinessOsApi();
        application.MapPost("/sign-in", SignInAsync);
        application.MapPost("/new-password", ChangePasswordAsync).WithMetadata(new OpenWithOneTimePasswordAttribute());
        await application.Services.StartBusinessOsAsync(CancellationToken.None);
        await application.StartAsync();
        var desk = new ApiDesk(application, folder, database);
        desk.Manager = await desk.PersonAsync("maria@example.org", "equipment-loans.Manager");
        desk.Desk = await desk.PersonAsync("dora@example.org", "equipment-loans.Desk");
        desk.Anna = await desk.PersonAsync("anna@example.org", "equipment-loans.Member");
        desk.Stranger = await desk.PersonAsync("stranger@example.org");
        desk.Nobody = desk.Client();
        return desk;
    }

    /// <summary>A client without cookies or redirects of its own.</summary>
    public HttpClient Client()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(_application.Urls.First()),
        };
        _clients.Add(client);
        return client;
    }

    /// <summary>A client with a key.</summary>
    public HttpClient Client(string key)
    {
        var client = Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>A client with the session of the administrator, as a browser has it.</summary>
    public Task<HttpClient> AdministratorAsync() => SessionAsync("admin@example.org", Password);

    /// <summary>A client with somebody's session, as a browser has it.</summary>
    public async Task<HttpClient> SessionAsync(string email, string password)
    {
        var client = Client();
        using var answer = await client.PostAsJsonAsync("/sign-in", new[] { email, password });
        client.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        return client;
    }

    public async Task<Guid> AddEquipmentAsync(string name, decimal? price = null) =>
        await AddAsync(Equipment, new JsonObject { ["name"] = name, ["price"] = price });

    public async Task<Guid> AddBorrowerAsync(string name, string? email = null) =>
        await AddAsync(Borrowers, new JsonObject { ["name"] = name, ["email"] = email });

    public async Task<Guid> AddLoanAsync(Guid equipment, Guid borrower, string? due = null, decimal? deposit = null)
    {
        var loan = new JsonObject { ["equipment"] = equipment, ["borrower"] = borrower, ["deposit"] = deposit };
        if (due is not null)
        {
            loan["dueOn"] = due;
        }

        return await AddAsync(Loans, loan);
    }

    public async Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _application.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.System("test"));
        return await act(scope.ServiceProvider);
    }

    public async Task<PersonView> PersonOfAsync(string email) => await AsSystemAsync(async services =>
        (await services.GetRequiredService<IPeople>().ListAsync(CancellationToken.None)).Single(p => p.Email == email));

    public TenantDbContext Context() => _application.Services.GetRequiredService<IDbContextFactory<TenantDbContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        await _application.StopAsync();
        await _application.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private async Task<Guid> AddAsync(string address, JsonObject values)
    {
        using var answer = await Manager.PostAsJsonAsync(address, values);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonNode.Parse(body)!["id"]!.GetValue<Guid>();
    }

    /// <summary>A client with the key of somebody new.</summary>
    public async Task<HttpClient> PersonAsync(string email, params string[] roles)
    {
        var person = await AsSystemAsync(services => services.GetRequiredService<IPeople>()
            .CreateAsync(email, email.Split('@')[0], roles, administrator: false, CancellationToken.None));
        var (_, key) = await _application.Services.GetRequiredService<ApiKeys>()
            .IssueAsync(person.Person!.Id, "test", CancellationToken.None);
        return Client(key);
    }

    private static async Task SignInAsync(HttpContext http)
    {
        var given = await http.Request.ReadFromJsonAsync<string[]>() ?? [];
        await http.RequestServices.GetRequiredService<IAccount>().SignInAsync(given[0], given[1], remember: false, CancellationToken.None);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task ChangePasswordAsync(HttpContext http)
    {
        var given = await http.Request.ReadFromJsonAsync<string[]>() ?? [];
        var problems = await http.RequestServices.GetRequiredService<IAccount>().ChangePasswordAsync(given[0], given[1], CancellationToken.None);
        http.Response.StatusCode = problems.Count == 0 ? StatusCodes.Status204NoContent : StatusCodes.Status400BadRequest;
    }
}
