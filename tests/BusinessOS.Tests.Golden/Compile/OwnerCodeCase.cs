using System.Text.Json;
using BusinessOS.Build;
using BusinessOS.Diagnostics;

namespace BusinessOS.Tests.Golden.Compile;

/// <summary>A small app with one file of the owner's code, compiled as always.</summary>
internal static class OwnerCodeCase
{
    public const string Path = "code/Mine.cs";

    private const string App = """
        app: desk
        name: Desk
        entities:
          Loan:
            fields:
              Name: text
              Deposit: decimal
              DueOn: date
        """;

    private static readonly AppBuilder Builder = new(AppCase.References);

    /// <summary>What the build says of a file of code.</summary>
    public static IReadOnlyList<Diagnostic> OfFile(string code) => Of(App, code);

    /// <summary>What the build says of members beside the generated ones of an entity.</summary>
    public static IReadOnlyList<Diagnostic> OfMembers(string members, string usings = "") =>
        Of(App, $"{usings}\nnamespace BusinessOS.Apps.Desk;\n\npublic partial class Loan\n{{\n{members}\n}}\n");

    /// <summary>What the build says of a formula.</summary>
    public static IReadOnlyList<Diagnostic> OfFormula(string formula, string type = "text") =>
        Of($"{App}\n      Made: {{ type: formula, formula: {JsonSerializer.Serialize(formula)}, as: {type} }}\n", "");

    private static EquatableArray<Diagnostic> Of(string app, string code)
    {
        var inputs = new Dictionary<string, string> { ["app.yaml"] = app.EndsWith('\n') ? app : app + "\n" };
        if (code.Length > 0)
        {
            inputs[Path] = code;
        }

        lock (Builder)
        {
            return Builder.Check(AppCase.Read(inputs)).Diagnostics;
        }
    }
}
