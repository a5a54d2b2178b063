using System.Collections.Immutable;
using BusinessOS.Build;
using BusinessOS.Build.Compile;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Tests.Golden.Emit;

/// <summary>What the compilers have to say about generated code, warnings included.</summary>
internal static class CompilerWarnings
{
    public static IReadOnlyList<string> Of(BuiltWorkspace workspace) =>
    [
        .. workspace.Apps.SelectMany(app => Check(app, workspace).Problems)
            .Where(p => p.Severity is DiagnosticSeverity.Warning or DiagnosticSeverity.Error)
            .Select(p => p.ToString()),
    ];

    private static CheckedSources Check(BuiltApp app, BuiltWorkspace workspace)
    {
        var used = workspace.Apps.Where(a => app.App.Uses.Contains(a.App.Id)).Select(a => a.Reference);
        var unit = new CompileUnit(app.Emitted, ImmutableSortedDictionary<string, string>.Empty, [.. used]);
        return new AppCompiler(app.App.Namespace, AppCase.References).Check(unit, new Timings());
    }
}
