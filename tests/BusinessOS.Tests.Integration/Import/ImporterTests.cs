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

    [Fact]
    public void What_refers_to_a_row_that_stays_behind_says_so_wherever_it_stands()
    {
        using var folder = new TemporaryFolder();
        var path = Make(folder, """
            create table dept (id integer primary key, name text not null);
            create table person (id integer primary key, name text not null, dept_id integer not null references dept(id), boss_id integer references person(id));
            insert into dept values (1, 'Sales');
            insert into person values (1, 'Ada', 1, 2), (2, 'Bob', 99, null), (3, 'Eve', 1, 1);
            """);

        var records = Importer.Import(new ImportRequest(path, path, "firm.db") { WithData = true }, CancellationToken.None).Value!.Records!;

        var people = records.Files.Single(f => f.Path.Contains("Person", StringComparison.Ordinal)).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, people.Length);
        Assert.DoesNotContain("2", people[1][1..], StringComparison.Ordinal);
        Assert.Contains(records.Losses, l => l is { Row: "1", IsRow: false });
        Assert.Contains(records.Losses, l => l is { Row: "2", IsRow: true });
        Assert.Equal(2, records.Losses.Count);
    }

    [Fact]
    public void Keys_of_several_columns_are_not_taken_for_each_other()
    {
        using var folder = new TemporaryFolder();
        var path = Make(folder, """
            create table place (street text not null, house text not null, note text, primary key (street, house));
            create table visit (id integer primary key, "a|b" text, house text, foreign key ("a|b", house) references place(street, house));
            insert into place values ('a|b', 'c', 'first'), ('a', 'b|c', 'second');
            insert into visit values (1, 'a|b', 'c'), (2, 'a', 'b|c');
            """);

        var records = Importer.Import(new ImportRequest(path, path, "town.db") { WithData = true }, CancellationToken.None).Value!.Records!;

        Assert.Empty(records.Losses);
        Assert.All(records.Counts, c => Assert.Equal((2, 2), (c.Rows, c.Taken)));
    }

    [Theory]
    [InlineData(true, "DueOn:date=,Note:text=\"none\"")]
    [InlineData(false, "DueOn:date=Today,Note:text=\"none\"")]
    public void A_row_without_a_value_gets_none_from_a_default(bool withData, string fields)
    {
        using var folder = new TemporaryFolder();
        var path = Make(folder, """
            create table task (id integer primary key, name text not null, due_on date default current_date, note varchar(40) default 'none');
            insert into task values (1, 'Paint', '2026-03-01', 'wet'), (2, 'Sweep', null, 'dry');
            """);

        var imported = Importer.Import(new ImportRequest(path, path, "house.db") { WithData = withData }, CancellationToken.None).Value!;

        var task = Patch.Apply(imported.Base, imported.Operations).Value!.Entities.Single();
        Assert.Equal(fields, string.Join(",", task.Fields.Where(f => f.Name is "DueOn" or "Note").Select(f => $"{f.Name}:{f.Type}={f.Default}")));
        Assert.Equal(withData, imported.LeftOut.Any(l => l.What == "the default of task.due_on"));
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
