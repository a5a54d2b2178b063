using System.Collections.Immutable;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Model;
using BusinessOS.Spec;
using BusinessOS.Spec.Locking;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Tests.Golden;

/// <summary>
/// Runs a case through reading, patching where there is an <c>operations.json</c>, stable ids where there is an
/// <c>app.lock.yaml</c>, and binding, and renders what is found. A case is one app, or a folder per app.
/// </summary>
internal static class DiagnosticCase
{
    private const string Operations = "operations.json";

    public static string Run(IReadOnlyDictionary<string, string> inputs)
    {
        var folders = inputs.Keys.Where(path => path.EndsWith("/app.yaml", StringComparison.Ordinal)).Select(path => path[..^"app.yaml".Length]).ToList();
        List<Outcome<SpecDocument>> apps = inputs.ContainsKey("app.yaml") || folders.Count == 0
            ? [Read("", inputs)]
            : [.. folders.Select(folder => Read(folder, Below(folder, inputs)))];
        var read = apps.SelectMany(app => app.Diagnostics).ToList();
        var found = read.Exists(problem => problem.IsError)
            ? read
            : [.. read, .. Binder.Bind([.. apps.Select(app => app.Value).OfType<SpecDocument>()]).Diagnostics];
        return $"{DiagnosticText.Render(DiagnosticBag.Sort(found), inputs)}{(found.Count > 0 ? "\n" : "")}{DiagnosticText.Summarize(found)}\n";
    }

    private static Dictionary<string, string> Below(string folder, IReadOnlyDictionary<string, string> files) => files
        .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
        .ToDictionary(file => file.Key[folder.Length..], file => file.Value, StringComparer.Ordinal);

    private static Outcome<SpecDocument> Read(string folder, IReadOnlyDictionary<string, string> files)
    {
        var outcome = SpecReader.Read([.. files.Where(file => file.Key != Operations).Select(file => new SpecFile(file.Key, file.Value))]);
        if (outcome.Succeeded && files.TryGetValue(Operations, out var json))
        {
            outcome = Patched(outcome.Value, json);
        }

        if (outcome.Succeeded && files.TryGetValue(LockFile.FileName, out var lockText))
        {
            outcome = Locked(outcome.Value, lockText);
        }

        return new(
            outcome.Value is { } document ? document with { Map = Under(folder, document.Map) } : null,
            [.. outcome.Diagnostics.Select(problem => problem with { Span = Under(folder, problem.Span) })]);
    }

    private static Outcome<SpecDocument> Patched(SpecDocument document, string json)
    {
        var operations = OperationJson.Read(json);
        if (!operations.Succeeded)
        {
            return new(null, operations.Diagnostics);
        }

        var patched = Patch.Apply(document.App, operations.Value);
        return new(patched.Value is { } app ? document with { App = app } : null, patched.Diagnostics);
    }

    private static Outcome<SpecDocument> Locked(SpecDocument document, string lockText)
    {
        var ids = LockFile.Read(new(LockFile.FileName, lockText)).Then(previous => StableIds.Assign(document.App, document.Map, previous));
        return new(document, ids.Diagnostics);
    }

    private static SourceMap Under(string folder, SourceMap map) => new(
        map.Spans.ToImmutableDictionary(span => span.Key, span => Under(folder, span.Value), StringComparer.Ordinal),
        map.Texts.ToImmutableDictionary(text => folder + text.Key, text => text.Value, StringComparer.Ordinal));

    private static SourceSpan Under(string folder, SourceSpan span) => span.IsNone ? span : span with { File = folder + span.File };
}
