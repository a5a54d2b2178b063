using System.Reflection;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Import;
using BusinessOS.Import.Records;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Writing;
using BusinessOS.Testing;
using BusinessOS.Testing.Golden;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BusinessOS.Tests.Golden.Import;

/// <summary>
/// Sources of each kind and what is made of them: the plan people read, the spec, the records. <c>source.sql</c> is a SQLite
/// database, files below <c>source/</c> are sheets, <c>api.yaml</c> and <c>api.json</c> are API descriptions.
/// </summary>
public sealed class ImportCases
{
    /// <summary>Take what no case can hold: a server, a source that is not there, hundreds of tables. Tests of their own show them.</summary>
    private static readonly string[] ShownElsewhere = ["BOS3480", "BOS3484", "BOS3492", "BOS3493"];

    private static readonly GoldenDirectory Golden = new(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Import", "Cases"));

    public static TheoryData<string> Names => [.. Golden.Cases];

    [Theory]
    [MemberData(nameof(Names))]
    public void Source_becomes_the_plan_people_read_and_an_app_without_a_problem(string name)
    {
        using var folder = new TemporaryFolder();
        var imported = Run(name, folder);
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (imported.Diagnostics.Count > 0)
        {
            outputs["diagnostics.txt"] = DiagnosticText.Render(imported.Diagnostics, new Dictionary<string, string>()) + "\n";
        }

        if (imported.Value is { } value)
        {
            var applied = Patch.Apply(value.Base, value.Operations);
            Assert.True(applied.Succeeded, string.Join('\n', applied.Diagnostics));
            outputs["expected/plan.txt"] = ImportPlanText.Render(value, applied.Value) + "\n";
            var spec = SpecWriter.Write(applied.Value);
            foreach (var file in spec.Concat(value.Records?.Files ?? []).Concat(value.Records?.Losses.Count > 0 ? [LossReport.Write(value.Records.Losses)] : []))
            {
                outputs[$"expected/{file.Path}"] = file.Text;
            }

            Assert.Equal("No problems\n", DiagnosticCase.Run(spec.ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal)));
        }

        Golden.Verify(name, outputs);
    }

    [Fact]
    public void Every_descriptor_occurs_in_a_case()
    {
        var shown = string.Concat(Golden.Cases.SelectMany(name => Golden.Expected(name).Values));

        var missing = typeof(ImportDiagnostics).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Code)
            .Except(ShownElsewhere)
            .Where(code => !shown.Contains($" {code}: ", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static Outcome<ImportedApp> Run(string name, TemporaryFolder folder)
    {
        var inputs = Golden.Inputs(name);
        var source = inputs.Keys.FirstOrDefault(k => k.StartsWith("api.", StringComparison.Ordinal) || k is "source.xlsx" or "source.bin") ?? "source";
        if (inputs.TryGetValue("source.sql", out var sql))
        {
            source = "old_shop.db";
            Make(folder.PathOf(source), sql);
        }

        foreach (var (path, text) in inputs)
        {
            folder.Write(path, text);
        }

        return Importer.Import(new ImportRequest(source, folder.PathOf(source), source) { WithData = true }, CancellationToken.None);
    }

    private static void Make(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
