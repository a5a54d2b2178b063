using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Model;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using Xunit;

namespace BusinessOS.Tests.Unit.Model;

/// <summary>Binds specs written as one-file YAML, the way owners write them.</summary>
internal static class Bound
{
    /// <summary>What the binder says of these apps; they must be readable.</summary>
    public static Outcome<Workspace> Outcome(params string[] apps) => Binder.Bind([.. apps.Select(Document)]);

    /// <summary>The workspace of these apps, which must have no errors.</summary>
    public static Workspace Workspace(params string[] apps)
    {
        var outcome = Outcome(apps);
        Assert.True(outcome.Succeeded, DiagnosticText.Render(outcome.Diagnostics, Document(apps[0]).Map.Texts));
        return outcome.Value;
    }

    /// <summary>The app of a single spec without errors.</summary>
    public static App App(string yaml) => Workspace(yaml).Apps[0];

    /// <summary>The one entity of an app that has this body under <c>entities: {Thing: …}</c>.</summary>
    public static Entity Thing(string body) => App(WithThing(body)).Entities[0];

    /// <summary>An app with one entity, <c>Thing</c>, of this body.</summary>
    public static string WithThing(string body) => $"""
        app: things
        name: Things
        roles: [Manager, Desk]
        entities:
          Thing:
        {string.Join('\n', body.Split('\n').Select(line => "    " + line))}
        """;

    public static SpecDocument Document(string yaml)
    {
        var read = SpecReader.Read([new SpecFile("app.yaml", yaml)]);
        Assert.True(read.Succeeded, DiagnosticText.Render(read.Diagnostics, new Dictionary<string, string> { ["app.yaml"] = yaml }));
        return read.Value;
    }
}
