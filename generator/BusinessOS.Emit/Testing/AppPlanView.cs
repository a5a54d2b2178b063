using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Testing;

/// <summary>What the tests of an app know of it.</summary>
internal sealed record AppPlanView
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required string AppPlan { get; init; }

    public required string Id { get; init; }

    public required string Roles { get; init; }

    public required string Teams { get; init; }

    /// <summary>Arguments of a page each.</summary>
    public required EquatableArray<string> Pages { get; init; }

    public required string Places { get; init; }

    public static AppPlanView Of(AppCode code, App app) => new()
    {
        Namespace = TestNames.Of(code).Namespace,
        Name = TestNames.Of(code).App,
        AppPlan = "global::BusinessOS.Tester.Plans.AppPlan",
        Id = Literal.Of(app.Id),
        Roles = Literal.OfAll(app.Roles.Select(r => r.Name)),
        Teams = Literal.OfAll(app.Teams.Select(t => t.Name)),
        Pages = [.. app.Pages.Select(p => string.Join(", ",
            Literal.Of(p.Name),
            Literal.Of(p.Kind.ToString().ToLowerInvariant()),
            Literal.Of(p.Routes[0]),
            p.Entity is { } entity ? Literal.Of(entity.FullName) : "null",
            Literal.Of(TestNodes.Of(app, p))))],
        Places = TestNames.Of(code).Places,
    };
}
