using System.Net;
using System.Text;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>Lists as files for spreadsheets, on each database.</summary>
public abstract class ExportTests
{
    [Fact]
    public async Task Export_holds_what_the_reader_may_see_as_people_read_it()
    {
        await using var desk = await StartAsync();
        var camera = await desk.AddEquipmentAsync("Canon \"R5\", black", -0m);
        var anna = await desk.AddBorrowerAsync("=HYPERLINK(\"http://evil\")", "anna@example.org");
        await desk.AddLoanAsync(camera, anna, "2020-01-31", 12.5m);
        await desk.AddLoanAsync(camera, await desk.AddBorrowerAsync("Ben", "ben@example.org"), "2099-01-31");

        using var answer = await desk.Anna.GetAsync("/export/equipment-loans/loans.csv?sort=number");

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Matches("""^attachment; filename=loans-\d{4}-\d\d-\d\d\.csv""", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(
            "Number,Equipment,Borrower,Due on,Returned on,Priority,Deposit,Why is it late?,Late,Status\r\n"
            + "LN-0001,\"Canon \"\"R5\"\", black\",\"'=HYPERLINK(\"\"http://evil\"\")\",2020-01-31,,Normal,12.5,,yes,Requested\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task Export_takes_the_filters_of_the_list_and_refuses_what_the_list_refuses()
    {
        await using var desk = await StartAsync();
        await desk.AddEquipmentAsync("Canon R5", 10m);
        await desk.AddEquipmentAsync("Sigma lens", 20m);

        var text = await desk.Manager.GetStringAsync("/export/equipment-loans/equipment.csv?price.gt=15&fields=price,name&limit=1");
        Assert.Equal("Name,Price\r\nSigma lens,20\r\n", text.TrimStart('\uFEFF'));
        using var wrong = await desk.Manager.GetAsync("/export/equipment-loans/equipment.csv?prise=15");
        await wrong.ProblemAsync(HttpStatusCode.BadRequest, "BOS6105");
        using var nobody = await desk.Nobody.GetAsync("/export/equipment-loans/equipment.csv");
        await nobody.ProblemAsync(HttpStatusCode.Unauthorized, "BOS6108");
        using var unknown = await desk.Manager.GetAsync("/export/equipment-loans/things.csv");
        await unknown.ProblemAsync(HttpStatusCode.NotFound, "BOS6101");
    }

    [Fact]
    public async Task Export_of_many_records_is_whole()
    {
        await using var desk = await StartAsync();
        await desk.AsSystemAsync(async services =>
        {
            var gate = services.GetRequiredService<IRecordGate>();
            var entity = services.GetRequiredService<AppCatalog>().Find("equipment-loans.Equipment")!;
            for (var i = 0; i < 1200; i++)
            {
                await gate.CreateAsync(entity, new FieldValues { ["Name"] = $"{i:0000} {new string('x', 100)}" }, CancellationToken.None);
            }

            return true;
        });

        var text = await desk.Manager.GetStringAsync("/export/equipment-loans/equipment.csv?sort=name&fields=name");

        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1201, lines.Length);
        Assert.Equal(Enumerable.Range(0, 1200).Select(i => $"{i:0000}"), lines.Skip(1).Select(l => l[..4]));
    }

    internal abstract Task<ApiDesk> StartAsync();

    public sealed class OnSqlite : ExportTests
    {
        internal override Task<ApiDesk> StartAsync() => ApiDesk.StartAsync();
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : ExportTests
    {
        internal override async Task<ApiDesk> StartAsync() => await ApiDesk.StartAsync(await cluster.CreateDatabaseAsync());
    }
}
