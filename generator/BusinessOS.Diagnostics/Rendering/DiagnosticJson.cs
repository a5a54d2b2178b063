using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BusinessOS.Diagnostics.Rendering;

/// <summary>
/// Problems as a JSON array of <c>{code, severity, message, fix, file, line, column, endLine, endColumn}</c>. Lines and
/// columns count from 1, the end column is exclusive; a problem without a place has an empty file and zeros.
/// </summary>
public static class DiagnosticJson
{
    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Render(IEnumerable<Diagnostic> diagnostics)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
            {
                Write(json, diagnostic);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", DiagnosticText.Name(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("fix", diagnostic.Fix);
        json.WriteString("file", diagnostic.Span.File);
        json.WriteNumber("line", diagnostic.Span.Line);
        json.WriteNumber("column", diagnostic.Span.Column);
        json.WriteNumber("endLine", diagnostic.Span.EndLine);
        json.WriteNumber("endColumn", diagnostic.Span.EndColumn);
        json.WriteEndObject();
    }
}
