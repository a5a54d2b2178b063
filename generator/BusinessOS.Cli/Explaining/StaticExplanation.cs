using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BusinessOS.Diagnostics;
using BusinessOS.Model.Explaining;
using BusinessOS.Spec;

namespace BusinessOS.Cli.Explaining;

/// <summary>What an app's rules come to, with their places.</summary>
internal sealed class StaticExplanation(string entity, AccessQuestion question, AccessReport report, SourceMap map)
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string Can => question.Operation.ToString().ToLowerInvariant();

    public string ToText()
    {
        var output = new StringBuilder();
        var what = question.Field is null ? entity : $"{entity}.{question.Field}";
        output.Append($"{string.Join(", ", question.Roles)} may {Can} {what}: {report.Text}\n");
        if (report.Rules.Count == 0)
        {
            output.Append("\nNo rule is about this, and what nothing allows is refused.\n");
            return output.ToString().TrimEnd('\n');
        }

        output.Append('\n');
        var effects = report.Rules.Max(r => r.Effect.Length);
        var people = report.Rules.Max(r => r.To.Length);
        foreach (var rule in report.Rules)
        {
            output.Append($"  {rule.Effect.PadRight(effects)}  {rule.To.PadRight(people)}  {rule.Result}  [{PlaceOf(rule) ?? "because the entity says nothing about access"}]\n");
        }

        return output.ToString().TrimEnd('\n');
    }

    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("roles");
            foreach (var role in question.Roles)
            {
                json.WriteStringValue(role);
            }

            json.WriteEndArray();
            json.WriteString("can", Can);
            json.WriteString("entity", entity);
            json.WriteString("field", question.Field);
            json.WriteString("result", report.Result.ToString().ToLowerInvariant());
            json.WriteString("when", report.When);
            json.WriteStartArray("rules");
            foreach (var rule in report.Rules)
            {
                json.WriteStartObject();
                json.WriteString("effect", rule.Effect);
                json.WriteString("to", rule.To);
                json.WriteString("when", rule.When);
                json.WriteString("result", rule.Result);
                json.WriteString("place", PlaceOf(rule));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private string? PlaceOf(ExplainedRule rule) =>
        rule.Node is { } node && map.Find(node) is { } span && span != SourceSpan.None ? $"{span.File}:{span.Line}" : null;
}
