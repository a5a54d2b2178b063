using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>Hundreds of requests nobody should send: each is refused with problem details, none breaks anything.</summary>
public abstract class FuzzTests
{
    private static readonly string[] Fields =
        ["number", "equipment", "borrower", "dueOn", "returnedOn", "priority", "deposit", "reason", "late", "status", "id", "createdAt", "rowVersion", "nothing", "", "\\u0000", "__proto__"];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "-1e400", "79228162514264337593543950335", "99999999999999999999999999999999", "1e-30",
        "9223372036854775808", "\"\"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "\"2026-02-30\"", "\"0001-01-01\"", "\"9999-12-31\"",
        "\"0001-01-01T00:00:00+14:00\"", "[]", "[1]", "{}", "{\"id\":null}", "{\"id\":\"x\"}", "{\"id\":{\"id\":{}}}",
        "\"00000000-0000-0000-0000-000000000000\"", "\"' or 1=1 --\"", "\"%\"", "\"High\"", "\"Out\"", "\"7\"", "NaN", "Infinity", "undefined", "'x'", "\"\t\"",
    ];

    private static readonly string[] Queries =
    [
        "dueOn", "dueOn=", "dueOn.lt", "dueOn.lt=", "dueOn.lt=x", "dueOn..lt=2026-01-01", ".lt=1", "=1", "&&&", "?=?", "status=Nope", "status.in=", "status.in=,,,",
        "limit=0", "limit=201", "limit=-5", "limit=1e9", "limit=99999999999999999999", "limit=", "count=1", "sort=", "sort=-", "sort=,", "sort=--dueOn", "sort=nothing",
        "fields=nothing", "fields=", "after=x", "after=AAAA", "after=W10", "after=%00", "after=eyJhIjoxfQ", "after=" + "WyIiLCIwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDAiXQ", "q=%00", "q=%25", "q=_", "q=%27", "q=%5C",
        "q=%ED%A0%80", "number.contains=%00", "number.contains=%25%5F", "number.starts=%5C", "deposit.gt=1e400", "deposit.gt=79228162514264337593543950336", "deposit=0x10",
        "equipment=x", "equipment.contains=x", "late=maybe", "late.gt=true", "createdAt.gt=now", "createdAt=0001-01-01T00:00:00%2B14:00", "createdAt.lt=9999-12-31T23:59:59-14:00",
        "reason.empty=x", "nothing=1", "limit=1&limit=2", "deposit=-79228162514264337593543950335", "dueOn.in=2026-01-01,x", "returnedOn.empty=false&returnedOn.empty=true",
    ];

    [Fact]
    public async Task Malformed_bodies_are_refused_and_never_break_anything()
    {
        await using var desk = await StartAsync();
        var camera = await desk.AddEquipmentAsync("Canon R5");
        var anna = await desk.AddBorrowerAsync("Anna");
        var loan = $"{ApiDesk.Loans}/{await desk.AddLoanAsync(camera, anna)}";
        foreach (var (field, value) in Fields.SelectMany(f => Values.Select(v => (f, v))))
        {
            await SendAsync(desk.Manager, HttpMethod.Patch, loan, $$"""{"{{field}}":{{value}}}""");
        }

        string[] bodies =
        [
            "", " ", "null", "1", "[]", "[{}]", "\"x\"", "{", "}", "{\"dueOn\"}", "{\"dueOn\":}", "{\"deposit\":1,}", "{\"deposit\":1,\"deposit\":2}", "{}{}",
            "{\"deposit\":1}x", "// x\n{}", "\uFEFF{}", new string('[', 5000), "{\"a\":" + new string('[', 100) + new string(']', 100) + "}",
            "{\"reason\":\"" + new string('x', 300_000) + "\"}", "{\"" + new string('x', 200_000) + "\":1}",
        ];
        foreach (var body in bodies)
        {
            await SendAsync(desk.Manager, HttpMethod.Post, ApiDesk.Loans, body);
            await SendAsync(desk.Manager, HttpMethod.Patch, loan, body);
        }

        await SendAsync(desk.Manager, HttpMethod.Post, ApiDesk.Loans, [0xFF, 0xFE, 0x00, 0x7B]);
        await SendAsync(desk.Manager, HttpMethod.Post, ApiDesk.Loans, [.. "{\"reason\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        Assert.Single((await desk.Manager.GetJsonAsync(ApiDesk.Loans))["items"]!.AsArray());
    }

    [Fact]
    public async Task Malformed_queries_are_refused_and_never_break_anything()
    {
        await using var desk = await StartAsync();
        await desk.AddLoanAsync(await desk.AddEquipmentAsync("Canon R5"), await desk.AddBorrowerAsync("Anna"));
        foreach (var query in Queries.Append(string.Join('&', Enumerable.Repeat("deposit=1", 100))).Append("q=" + new string('x', 5000)))
        {
            await GetAsync(desk.Manager, $"{ApiDesk.Loans}?{query}");
            await GetAsync(desk.Manager, $"/export/equipment-loans/loans.csv?{query}");
        }
    }

    [Fact]
    public async Task Wrong_addresses_methods_and_headers_are_refused_with_problem_details()
    {
        await using var desk = await StartAsync();
        var camera = await desk.AddEquipmentAsync("Canon R5");
        string[] addresses =
        [
            "/api", "/api/", "/api/x", "/api/equipment-loans", "/api/equipment-loans/", "/api/equipment-loans/loan", "/api/Equipment-Loans/loans", "/api/equipment-loans/loans/x",
            $"/api/equipment-loans/equipment/{camera}/", $"/api/equipment-loans/equipment/{camera}/x", $"/api/equipment-loans/equipment/{camera}/transitions", "/api/a/b/c/d/e/f/g",
            $"/api/equipment-loans/equipment/{camera:N}", "/openapi/x.json", "/export/x/y.csv", "/files/x",
        ];
        foreach (var address in addresses)
        {
            await GetAsync(desk.Manager, address);
        }

        foreach (var address in addresses.Where(a => a.StartsWith("/api", StringComparison.Ordinal)))
        {
            await SendAsync(desk.Manager, HttpMethod.Post, address, "{}");
        }

        foreach (var method in new[] { "PUT", "OPTIONS", "TRACE", "DELETE", "PROPFIND" })
        {
            using var answer = await desk.Manager.SendAsync(new HttpRequestMessage(new HttpMethod(method), ApiDesk.Loans));
            await answer.ProblemAsync(HttpStatusCode.MethodNotAllowed, "BOS6114");
            Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow);
        }

        using var missing = await desk.Manager.GetAsync("/api/equipment-loans/loan");
        Assert.EndsWith("Did you mean 'equipment-loans/loans'?", (await missing.ProblemAsync(HttpStatusCode.NotFound, "BOS6101"))["detail"].Text(), StringComparison.Ordinal);
        using var transition = await desk.Manager.PostAsync($"{ApiDesk.Loans}/{Guid.NewGuid()}/transitions/Aprove", null);
        Assert.EndsWith("Did you mean 'Approve'?", (await transition.ProblemAsync(HttpStatusCode.NotFound, "BOS6115"))["detail"].Text(), StringComparison.Ordinal);
        using var form = await desk.Manager.PostAsync(ApiDesk.Equipment, new FormUrlEncodedContent([new("name", "Bag")]));
        await form.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "BOS6107");
        using var large = await desk.Manager.PostAsync(ApiDesk.Equipment, Json(Encoding.UTF8.GetBytes("{\"name\":\"" + new string('x', 1_100_000) + "\"}")));
        await large.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "BOS6106");
    }

    internal abstract Task<ApiDesk> StartAsync();

    private static Task SendAsync(HttpClient client, HttpMethod method, string address, string body) =>
        SendAsync(client, method, address, Encoding.UTF8.GetBytes(body));

    private static async Task SendAsync(HttpClient client, HttpMethod method, string address, byte[] body)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(method, address) { Content = Json(body) });
        await CheckAsync(answer, $"{method} {address} {Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(200, body.Length)))}");
    }

    private static async Task GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        try
        {
            await answer.Content.LoadIntoBufferAsync();
        }
        catch (HttpRequestException broken)
        {
            Assert.Fail($"{address}: {broken}");
        }

        await CheckAsync(answer, address);
    }

    private static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    /// <summary>It worked, because the request happened to be fine, or it was refused in the proper form.</summary>
    private static async Task CheckAsync(HttpResponseMessage answer, string request)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode < 500, $"{request}: {answer.StatusCode} {body}");
        if (!answer.IsSuccessStatusCode)
        {
            Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{request}: {answer.StatusCode} {body}");
        }
    }

    public sealed class OnSqlite : FuzzTests
    {
        internal override Task<ApiDesk> StartAsync() => ApiDesk.StartAsync();
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : FuzzTests
    {
        internal override async Task<ApiDesk> StartAsync() => await ApiDesk.StartAsync(await cluster.CreateDatabaseAsync());
    }
}
