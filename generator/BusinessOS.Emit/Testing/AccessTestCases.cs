using BusinessOS.Emit.CSharp;
using BusinessOS.Model.Explaining;

namespace BusinessOS.Emit.Testing;

/// <summary>Each person, each operation, each state.</summary>
internal static class AccessTestCases
{
    private static readonly Operations[] All = [Operations.Read, Operations.Create, Operations.Update, Operations.Delete];

    public static IEnumerable<TestView> Of(App app, Entity entity) =>
        from person in TestPerson.AllOf(app)
        from operation in All
        from test in Of(entity, person, operation, person.May(app, entity, operation))
        select test;

    private static IEnumerable<TestView> Of(Entity entity, TestPerson person, Operations operation, AccessResult result)
    {
        var what = $"{operation.ToString().ToLowerInvariant()}_{TestClassView.One(entity)}";
        var arguments = $"{person.Code}, global::BusinessOS.Runtime.Definitions.Operations.{operation}";
        if (result == AccessResult.When)
        {
            yield return new([TestClassView.Fact], $"{person.Word}_may_{what}_when_its_rules_hold", "", $"MayWhenRulesHoldAsync({arguments})");
            yield return new([TestClassView.Fact], $"{person.Word}_may_not_{what}_otherwise", "", $"MayNotOtherwiseAsync({arguments})");
            yield break;
        }

        var may = result == AccessResult.Always;
        var name = $"{person.Word}_may_{(may ? "" : "not_")}{what}";
        var call = may ? "MayAsync" : "MayNotAsync";
        if (operation == Operations.Create || !entity.HasStates)
        {
            yield return new([TestClassView.Fact], name, "", $"{call}({arguments})");
            yield break;
        }

        foreach (var state in entity.States)
        {
            yield return new([TestClassView.Fact], $"{name}_in_{state.Name}", "", $"{call}({arguments}, {Literal.Of(state.Name)})");
        }
    }
}
