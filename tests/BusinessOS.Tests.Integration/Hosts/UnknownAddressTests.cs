using System.Net;
using System.Text;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Hosts;

/// <summary>Addresses of the API that name nothing, in a real host, where the pages would answer them too.</summary>
public sealed class UnknownAddressTests
{
    [Fact]
    public async Task A_program_gets_problem_details_and_never_a_page()
    {
        using var folder = new TemporaryFolder();
        await using var bos = await BosProcess.StartAsync(
            ["run", RepositoryFolder.PathOf("samples", "equipment-loans"), "--port", $"{Loopback.FreePort()}", "--data", folder.PathOf("data")],
            CancellationToken.None,
            folder.Path);
        using var program = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(bos.Url) };

        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete])
        {
            foreach (var address in (string[])["/api", "/api/nothing", "/api/equipment-loans/loans/1/2/3/4"])
            {
                using var request = new HttpRequestMessage(method, address) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
                using var answer = await program.SendAsync(request);

                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            }
        }

        using var wrong = await program.PutAsync("/api/equipment-loans/loans", new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, wrong.StatusCode);
        Assert.Equal(["GET", "POST"], wrong.Content.Headers.Allow);
    }
}
