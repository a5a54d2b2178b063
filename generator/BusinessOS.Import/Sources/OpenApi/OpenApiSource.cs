using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace BusinessOS.Import.Sources.OpenApi;

/// <summary>The schemas an API's description uses as bodies, and those they refer to. It holds no records.</summary>
internal sealed class OpenApiSource : ISource
{
    private OpenApiSource(string title, string? name, SchemaTables tables)
    {
        (Title, Name, Tables, LeftOut) = (title, name, tables.Tables, tables.LeftOut);
    }

    public string Title { get; }

    public string Word => "schema";

    public string Part => "property";

    public bool DeclaresTypes => true;

    public string? Name { get; }

    public IReadOnlyList<SourceTable> Tables { get; }

    public IReadOnlyList<(string What, string Why)> LeftOut { get; }

    public static Outcome<ISource> Open(string path, string shown)
    {
        var text = File.ReadAllText(path).TrimStart('\uFEFF');
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        ReadResult read;
        try
        {
            if (text.Trim().Length == 0)
            {
                return new(null, [ImportDiagnostics.NotOpenApi.At(SourceSpan.StartOf(shown), "the file is empty.")]);
            }

            read = OpenApiDocument.Parse(text, text.TrimStart().StartsWith('{') ? "json" : "yaml", settings);
        }
        catch (Exception e) when (e is OpenApiException or OpenApiUnsupportedSpecVersionException or ArgumentException or InvalidOperationException or System.Text.Json.JsonException or FormatException or InvalidCastException or NullReferenceException)
        {
            return new(null, [ImportDiagnostics.NotOpenApi.At(SourceSpan.StartOf(shown), e.Message)]);
        }

        var problems = new DiagnosticBag();
        foreach (var error in (read.Diagnostic?.Errors ?? []).Concat(read.Diagnostic?.Warnings ?? []))
        {
            problems.Add(ImportDiagnostics.OpenApiProblem, SourceSpan.StartOf(shown), error.Message.TrimEnd('.', ' ') + ".", error.Pointer is { Length: > 0 } at ? at : "#");
        }

        if (read.Document is not { } document || document.Components?.Schemas is not { Count: > 0 })
        {
            return new(null, [.. problems.ToSorted(), ImportDiagnostics.NotOpenApi.At(SourceSpan.StartOf(shown), "it describes no schemas.")]);
        }

        var tables = new SchemaTables(document);
        return tables.Tables.Count == 0
            ? new(null, [.. problems.ToSorted(), ImportDiagnostics.NoTables.At(SourceSpan.StartOf(shown), shown, "schema of an object", "Describe the bodies of its requests and responses below components/schemas.")])
            : new(new OpenApiSource($"the API description {Path.GetFileName(path)}", document.Info?.Title, tables), problems.ToSorted());
    }

    public IEnumerable<string?[]> Rows(SourceTable table) => [];

    public void Dispose()
    {
        // The document was read whole.
    }
}
