using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Testing;

/// <summary>What the tests of an entity know of it, with the conditions of the spec.</summary>
internal sealed record EntityPlanView
{
    public required EquatableArray<string> Usings { get; init; }

    public required string Namespace { get; init; }

    public required string Entity { get; init; }

    public required string Name { get; init; }

    public required string Rules { get; init; }

    public required string Type { get; init; }

    public required string EntityPlan { get; init; }

    public required string Arguments { get; init; }

    public required EquatableArray<PlanListView> Lists { get; init; }

    public required EquatableArray<Method> Methods { get; init; }

    public static EntityPlanView Of(AppCode code, Entity entity)
    {
        var tests = TestNames.Of(code);
        var names = code.NamesOf(entity);
        EquatableArray<Method> methods = [.. Conditions(entity).DistinctBy(e => e.Node).Select(e => Method.SharedTree(names.MethodOf(e), "bool", e, names.Types))];
        var type = $"global::{entity.Ref.TypeName}";
        return new()
        {
            Usings = Method.UsingsOf(methods),
            Namespace = tests.Namespace,
            Entity = entity.Name,
            Name = tests.PlanOf(entity),
            Rules = tests.RulesOf(entity),
            Type = type,
            EntityPlan = "global::BusinessOS.Tester.Plans.EntityPlan",
            Arguments = string.Join(", ", $"{tests.App}.Plan", Literal.Of(entity.Name), Literal.Of(entity.Slug), $"typeof({type})", Literal.Of(TestNodes.Of(entity))),
            Lists = [.. new PlanLists(code, entity).All().Where(l => l.Items.Count > 0)],
            Methods = methods,
        };
    }

    private static IEnumerable<Expr> Conditions(Entity entity) => entity.Fields.SelectMany(f => new[] { f.ReadWhen, f.WriteWhen, f.MaskWhen })
        .Concat(entity.Steps.Select(s => s.When))
        .Concat(entity.Validations.Select(v => v.When))
        .Concat(entity.Unique.Select(u => u.When))
        .Concat(entity.Grants.Concat(entity.Denials).Select(g => g.When))
        .OfType<Expr>();
}
