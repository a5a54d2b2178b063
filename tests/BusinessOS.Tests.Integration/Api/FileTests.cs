using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>Files in and out.</summary>
public sealed class FileTests
{
    [Fact]
    public async Task File_is_read_under_the_rights_to_the_record_that_holds_it()
    {
        await using var desk = await ApiDesk.StartAsync();
        using var upload = await UploadAsync(desk.Manager, "<script>alert(1)</script>", "../../etc/pass\"wd.html", "text/html");
        Assert.Equal(HttpStatusCode.Created, upload.StatusCode);
        var file = (await upload.Content.ReadFromJsonAsync<JsonNode>())!;
        var address = $"/files/{file["id"].Text()}";
        Assert.Equal(address, upload.Headers.Location?.ToString());
        Assert.Equal(25, file["length"]!.GetValue<long>());
        using var early = await desk.Anna.GetAsync(address);
        await early.ProblemAsync(HttpStatusCode.NotFound, "BOS6119");

        var anna = await desk.AddBorrowerAsync("Anna", "anna@example.org");
        using var attached = await desk.Manager.PatchJsonAsync($"{ApiDesk.Borrowers}/{anna}", new JsonObject { ["photo"] = file["id"].Text() });
        Assert.Equal(file["id"].Text(), (await attached.Content.ReadFromJsonAsync<JsonNode>())!["photo"].Text());

        using var download = await desk.Anna.GetAsync(address);
        Assert.Equal("<script>alert(1)</script>", await download.Content.ReadAsStringAsync());
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
        Assert.DoesNotContain("/", download.Content.Headers.ContentDisposition!.FileNameStar ?? download.Content.Headers.ContentDisposition.FileName, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(download.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(download.Headers.GetValues("Content-Security-Policy")));
        using var stranger = await desk.Stranger.GetAsync(address);
        await stranger.ProblemAsync(HttpStatusCode.NotFound, "BOS6119");
        using var nobody = await desk.Nobody.GetAsync(address);
        await nobody.ProblemAsync(HttpStatusCode.NotFound, "BOS6119");
    }

    [Fact]
    public async Task Part_of_a_file_can_be_asked_for()
    {
        await using var desk = await ApiDesk.StartAsync();
        using var upload = await UploadAsync(desk.Manager, "0123456789", "digits.txt", "text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Get, upload.Headers.Location);
        request.Headers.Range = new RangeHeaderValue(2, 4);

        using var part = await desk.Manager.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("234", await part.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_no_file_is_refused()
    {
        await using var desk = await ApiDesk.StartAsync();

        using var nobody = await UploadAsync(desk.Nobody, "x", "x.txt", "text/plain");
        await nobody.ProblemAsync(HttpStatusCode.Unauthorized, "BOS6108");
        using var large = await UploadAsync(desk.Manager, new string('x', 1024 * 1024 + 1), "x.txt", "text/plain");
        await large.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "BOS6106");
        using var text = await desk.Manager.PostAsync("/files", new StringContent("x"));
        await text.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "BOS6107");
        using var fields = await desk.Manager.PostAsync("/files", new MultipartFormDataContent { { new StringContent("x"), "name" } });
        await fields.ProblemAsync(HttpStatusCode.BadRequest, "BOS6120");
        using var broken = new ByteArrayContent(Encoding.ASCII.GetBytes("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nnever ends"));
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using var cut = await desk.Manager.PostAsync("/files", broken);
        await cut.ProblemAsync(HttpStatusCode.BadRequest, "BOS6103");
        using var badId = await desk.Manager.GetAsync("/files/7");
        await badId.ProblemAsync(HttpStatusCode.NotFound, "BOS6119");
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string content, string name, string type)
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var form = new MultipartFormDataContent();
        form.Add(file, "file");
        file.Headers.ContentDisposition!.FileName = $"\"{name.Replace("\"", "", StringComparison.Ordinal)}\"";
        return await client.PostAsync("/files", form);
    }
}
