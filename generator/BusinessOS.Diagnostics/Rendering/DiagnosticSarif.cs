using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BusinessOS.Diagnostics.Rendering;

/// <summary>
/// Problems as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines. One rule per code, columns in
/// UTF-16 units; file names become URI references relative to the app's folder.
/// </summary>
public static partial class DiagnosticSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <param name="texts">The files' texts, for the snippets.</param>
    public static string Render(IEnumerable<Diagnostic> diagnostics, IReadOnlyDictionary<string, string> texts, string toolVersion)
    {
        var results = diagnostics.ToArray();
        var rules = results.Select(d => d.Descriptor).DistinctBy(d => d.Code).OrderBy(d => d.Code, StringComparer.Ordinal).ToArray();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, DiagnosticJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules, toolVersion);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var result in results)
            {
                WriteResult(json, result, Array.FindIndex(rules, r => r.Code == result.Code), texts);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json, DiagnosticDescriptor[] rules, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "BusinessOS");
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", WithoutHoles(rule.Message));
            if (WithoutHoles(rule.Fix) is { } fix && fix != "…" && fix.Length > 0)
            {
                WriteText(json, "help", fix);
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule, IReadOnlyDictionary<string, string> texts)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText(json, "message", diagnostic.Fix.Length == 0 ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Fix}");
        if (diagnostic.Span.File.Length > 0)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", ToUri(diagnostic.Span.File));
            json.WriteEndObject();
            WriteRegion(json, diagnostic.Span, texts);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, SourceSpan span, IReadOnlyDictionary<string, string> texts)
    {
        if (span.Line < 1)
        {
            return;
        }

        json.WriteStartObject("region");
        json.WriteNumber("startLine", span.Line);
        json.WriteNumber("startColumn", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
        if (texts.TryGetValue(span.File, out var text))
        {
            WriteText(json, "snippet", new SourceText(span.File, text).Line(span.Line));
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>A file's name as a URI reference: relative ones stay relative, absolute ones get the scheme.</summary>
    private static string ToUri(string file)
    {
        var path = file.Replace('\\', '/');
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return path switch
        {
            ['/', ..] => $"file://{escaped}",
            [_, ':', ..] => $"file:///{path[0]}:{escaped[4..]}",
            _ => escaped,
        };
    }

    private static string WithoutHoles(string format) =>
        Holes().Replace(format, "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"'?\{\d+\}'?", RegexOptions.CultureInvariant)]
    private static partial Regex Holes();
}
