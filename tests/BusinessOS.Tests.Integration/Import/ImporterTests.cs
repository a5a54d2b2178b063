using System.Text;
using BusinessOS.Import;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;
using BusinessOS.Testing;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BusinessOS.Tests.Integration.Import;

public sealed class ImporterTests
{
    [Fact]
    public void More_tables_than_an_app_can_have_are_left_out_by_name_and_can_be_chosen()
    {
        using var folder = new TemporaryFolder();
        var sql = new StringBuilder();
        for (var i = 0; i < 510; i++)
        {
            sql.Append($"create table thing_{i} (id integer primary key, name text, thing_{Math.Max(0, i - 1)}_id int references thing_{Math.Max(0, i - 1)});");
        }

        var path = Make(folder, sql.ToString());

        var all = Importer.Import(new ImportRequest(path, path, "big.db"), CancellationToken.None);
        var one = Importer.Import(new ImportRequest(path, path, "big.db") { Only = ["thing_505", "THING_504"] }, CancellationToken.None);
        var none = Importer.Import(new ImportRequest(path, path, "big.db") { Only = ["thing_5055"] }, CancellationToken.None);

        Assert.Equal(501, all.Value!.Operations.Count);
        Assert.Contains(all.Diagnostics, d => d.Code == "BOS3492" && d.Message.Contains("thing_500", StringComparison.Ordinal));
        Assert.Equal(3, one.Value!.Operations.Count);
        Assert.Contains(one.Value.LeftOut, l => l.Why.Contains("thing_503", StringComparison.Ordinal));
        Assert.Contains(none.Diagnostics, d => d.Code == "BOS3493" && d.Fix.Contains("thing_505", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_gives_the_same_files_each_time_and_they_read_back_as_the_spec()
    {
        using var folder = new TemporaryFolder();
        var path = Make(folder, File.ReadAllText(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Import", "Cases", "databases", "001-shop", "source.sql")));

        var first = Importer.Import(new ImportRequest(path, path, "old.db") { WithData = true }, CancellationToken.None).Value!;
        var second = Importer.Import(new ImportRequest(path, path, "old.db") { WithData = true }, CancellationToken.None).Value!;
        var app = Patch.Apply(first.Base, first.Operations).Value!;

        Assert.Equal(first.Operations, second.Operations);
        Assert.Equal(first.Records!.Files, second.Records!.Files);
        Assert.Equal(app, SpecReader.Read(SpecWriter.Write(app)).Value!.App);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData(",,,\n,,,")]
    [InlineData("a\n\0\u0001\n")]
    [InlineData("a,a,a\n1,2,3,4,5\n\"")]
    [InlineData("\uFEFFsep=;\na;b\n1;2")]
    [InlineData("{\"openapi\": \"3.0.0\"")]
    public void Odd_text_is_never_a_crash(string text)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "x.csv", "x.json", "x.yaml", "x.xlsx", "x.db" })
        {
            var path = folder.Write(name, text);

            var result = Importer.Import(new ImportRequest(path, path, name) { WithData = true }, CancellationToken.None);

            Assert.True(result.Value is not null || result.Diagnostics.Count > 0);
        }
    }

    private static string Make(TemporaryFolder folder, string sql)
    {
        var path = folder.PathOf("big.db");
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return path;
    }
}
