using System.Net;
using System.Net.Http.Json;
using BusinessOS.Runtime.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>A password that somebody else gave opens nothing but the way to another one.</summary>
public sealed class OneTimePasswordTests
{
    private const string Own = "a password of my own";

    [Theory]
    [InlineData("GET", ApiDesk.Loans)]
    [InlineData("POST", ApiDesk.Equipment)]
    [InlineData("GET", "/api/equipment-loans/loans/00000000-0000-0000-0000-000000000001")]
    [InlineData("GET", "/export/equipment-loans/loans.csv")]
    [InlineData("GET", "/files/00000000-0000-0000-0000-000000000001")]
    [InlineData("POST", "/files")]
    [InlineData("GET", "/openapi/equipment-loans.json")]
    [InlineData("GET", "/admin/mailbox.json")]
    [InlineData("POST", "/sign-in")]
    [InlineData("GET", "/nowhere")]
    public async Task Nothing_else_is_open_to_it(string method, string address)
    {
        await using var desk = await ApiDesk.StartAsync();
        var (person, _) = await GivenAsync(desk);

        using var answer = await person.SendAsync(new HttpRequestMessage(new HttpMethod(method), address) { Headers = { { "Sec-Fetch-Site", "same-origin" } } });

        await answer.ProblemAsync(HttpStatusCode.Forbidden, "BOS6121");
    }

    [Fact]
    public async Task A_page_leads_to_where_it_is_changed()
    {
        await using var desk = await ApiDesk.StartAsync();
        var (person, _) = await GivenAsync(desk);
        person.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var answer = await person.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/password?once=true", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Everything_is_open_once_it_is_changed_and_another_reset_shuts_it_again()
    {
        await using var desk = await ApiDesk.StartAsync();
        var (person, given) = await GivenAsync(desk);

        using var same = await person.PostAsJsonAsync("/new-password", new[] { given, given });
        using var changed = await person.PostAsJsonAsync("/new-password", new[] { given, Own });

        Assert.Equal(HttpStatusCode.BadRequest, same.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        var session = await desk.SessionAsync("olga@example.org", Own);
        await session.GetJsonAsync(ApiDesk.Loans);
        var id = (await desk.PersonOfAsync("olga@example.org")).Id;
        var reset = await desk.AsSystemAsync(s => s.GetRequiredService<IPeople>().ResetPasswordAsync(id, CancellationToken.None));
        using var ended = await session.GetAsync(ApiDesk.Loans);
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
        using var shut = await (await desk.SessionAsync("olga@example.org", reset.OneTimePassword!)).GetAsync(ApiDesk.Loans);
        await shut.ProblemAsync(HttpStatusCode.Forbidden, "BOS6121");
    }

    private static async Task<(HttpClient Person, string Password)> GivenAsync(ApiDesk desk)
    {
        var made = await desk.AsSystemAsync(s => s.GetRequiredService<IPeople>()
            .CreateAsync("olga@example.org", "Olga", ["equipment-loans.Manager"], administrator: true, CancellationToken.None));
        return (await desk.SessionAsync("olga@example.org", made.OneTimePassword!), made.OneTimePassword!);
    }
}
