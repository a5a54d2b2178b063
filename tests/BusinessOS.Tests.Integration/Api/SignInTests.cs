using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessOS.Runtime.Api.Keys;
using BusinessOS.Runtime.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>Keys and sessions at the door of the API.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task Key_acts_for_its_person_with_the_roles_of_now_until_it_is_revoked()
    {
        await using var desk = await ApiDesk.StartAsync();
        var keys = desk.Services.GetRequiredService<ApiKeys>();
        var person = await desk.PersonOfAsync("stranger@example.org");
        var (key, text) = await keys.IssueAsync(person.Id, "robot", CancellationToken.None);
        var robot = desk.Client(text);
        using var before = await robot.GetAsync(ApiDesk.Loans);
        await before.ProblemAsync(HttpStatusCode.Forbidden, "BOS6109");

        await desk.AsSystemAsync(s => s.GetRequiredService<IPeople>().SetRolesAsync(person.Id, ["equipment-loans.Manager"], false, CancellationToken.None));
        await robot.GetJsonAsync(ApiDesk.Loans);
        Assert.NotNull((await keys.ListAsync(person.Id, CancellationToken.None)).Single(k => k.Id == key.Id).LastUsedAt);
        Assert.DoesNotContain(text[12..], key.Hash + key.Prefix, StringComparison.Ordinal);

        await desk.AsSystemAsync(s => s.GetRequiredService<IPeople>().SetActiveAsync(person.Id, false, CancellationToken.None));
        using var inactive = await robot.GetAsync(ApiDesk.Loans);
        await inactive.ProblemAsync(HttpStatusCode.Unauthorized, "BOS6116");
        await desk.AsSystemAsync(s => s.GetRequiredService<IPeople>().SetActiveAsync(person.Id, true, CancellationToken.None));
        await robot.GetJsonAsync(ApiDesk.Loans);

        Assert.True(await keys.RevokeAsync(person.Id, key.Prefix, CancellationToken.None));
        using var revoked = await robot.GetAsync(ApiDesk.Loans);
        var problem = await revoked.ProblemAsync(HttpStatusCode.Unauthorized, "BOS6116");
        Assert.Equal("Bearer error=\"invalid_token\"", revoked.Headers.WwwAuthenticate.ToString());
        Assert.DoesNotContain(text, problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer bos_short")]
    [InlineData("Bearer bos_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Basic YWRtaW46YWRtaW4=")]
    public async Task What_is_no_key_is_refused_and_not_taken_for_nobody(string header)
    {
        await using var desk = await ApiDesk.StartAsync();
        var client = desk.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        using var answer = await client.GetAsync("/openapi/equipment-loans.json");

        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "BOS6116");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "none", false)]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "own", true)]
    [InlineData("X-Nothing", "said", false)]
    public async Task Change_with_the_sessions_cookie_must_come_from_the_own_origin(string header, string value, bool taken)
    {
        await using var desk = await ApiDesk.StartAsync();
        var browser = await desk.AdministratorAsync();
        browser.DefaultRequestHeaders.Add(header, value == "own" ? browser.BaseAddress!.GetLeftPart(UriPartial.Authority) : value);
        await browser.GetJsonAsync(ApiDesk.Equipment);

        using var answer = await browser.PostAsJsonAsync(ApiDesk.Equipment, new JsonObject { ["name"] = "Bag" });

        if (taken)
        {
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
        else
        {
            await answer.ProblemAsync(HttpStatusCode.Forbidden, "BOS6113");
            Assert.Empty((await desk.Manager.GetJsonAsync(ApiDesk.Equipment))["items"]!.AsArray());
        }
    }

    [Fact]
    public async Task Command_prints_a_key_that_works_and_lists_and_revokes_it()
    {
        await using var desk = await ApiDesk.StartAsync();
        var (code, output, _) = await RunAsync(desk, "Maria@example.org", "--name", "import");
        var key = output.Trim();
        Assert.Equal(0, code);
        Assert.Matches("^bos_[A-Za-z0-9_-]{43}$", key);
        await desk.Client(key).GetJsonAsync(ApiDesk.Loans);

        (code, output, _) = await RunAsync(desk, "maria@example.org", "--list");
        Assert.Contains($"{key[..12]}…  made ", output, StringComparison.Ordinal);
        Assert.Contains("import", output, StringComparison.Ordinal);
        (code, _, _) = await RunAsync(desk, "maria@example.org", "--revoke", key[..12]);
        Assert.Equal(0, code);
        using var refused = await desk.Client(key).GetAsync(ApiDesk.Loans);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Theory]
    [InlineData(1, "BOS6130: Nobody here has the e-mail address 'mari@example.org'. Did you mean 'maria@example.org'?", "mari@example.org")]
    [InlineData(1, "BOS6132: maria@example.org has no working key that begins with 'bos_x'.", "maria@example.org", "--revoke", "bos_x")]
    [InlineData(2, "Use: key EMAIL", "--list")]
    [InlineData(2, "Use: key EMAIL", "maria@example.org", "--wrong")]
    public async Task Command_says_what_is_wrong(int code, string message, params string[] arguments)
    {
        await using var desk = await ApiDesk.StartAsync();

        var (actual, output, error) = await RunAsync(desk, arguments);

        Assert.Equal(code, actual);
        Assert.Empty(output);
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(ApiDesk desk, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await KeyCommand.RunAsync(desk.Services, arguments, output, error, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
