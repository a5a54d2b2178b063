using BusinessOS.Emit.CSharp;

namespace BusinessOS.Emit.Testing;

/// <summary>Each person, each action.</summary>
internal static class ActionTestCases
{
    public static IEnumerable<TestView> Of(App app, Entity entity)
    {
        foreach (var action in entity.Actions)
        {
            var (name, what) = (Literal.Of(action.Name), $"{action.Name}_of_{TestClassView.One(entity)}");
            foreach (var person in TestPerson.AllOf(app))
            {
                yield return new([TestClassView.Fact], TransitionTestCases.NameOf(app, entity, action, person, what), "", $"TakesByItsRulesAsync({person.Code}, {name})");
            }

            foreach (var needed in action.Needs)
            {
                yield return new([TestClassView.Fact], $"{what}_needs_{needed}", "", $"NeedsAsync({name}, {Literal.Of(needed)})");
            }
        }
    }
}
