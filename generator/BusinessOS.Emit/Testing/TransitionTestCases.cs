using BusinessOS.Emit.CSharp;
using BusinessOS.Model.Explaining;

namespace BusinessOS.Emit.Testing;

/// <summary>Each person, each transition.</summary>
internal static class TransitionTestCases
{
    public static IEnumerable<TestView> Of(App app, Entity entity)
    {
        foreach (var step in entity.Transitions)
        {
            var (name, what) = (Literal.Of(step.Name), $"{step.Name}_of_{TestClassView.One(entity)}");
            foreach (var person in TestPerson.AllOf(app))
            {
                yield return new([TestClassView.Fact], NameOf(app, entity, step, person, what), "", $"TakesByItsRulesAsync({person.Code}, {name})");
            }

            if (entity.States.Any(s => !step.From.Contains(s.Name)))
            {
                yield return new([TestClassView.Fact], $"{what}_starts_only_from_{string.Join("_or_", step.From)}", "", $"StartsOnlyFromItsStatesAsync({name})");
            }

            foreach (var needed in step.Needs)
            {
                yield return new([TestClassView.Fact], $"{what}_needs_{needed}", "", $"NeedsAsync({name}, {Literal.Of(needed)})");
            }
        }
    }

    /// <summary>What the spec says of a person and a step.</summary>
    public static string NameOf(App app, Entity entity, IRecordStep step, TestPerson person, string what)
    {
        var update = person.May(app, entity, Operations.Update);
        var isDenied = entity.Denials.Any(d => d.Operations.HasFlag(Operations.Update) && (d.Role is null || d.Role == person.Role));
        var read = person.May(app, entity, Operations.Read);
        var never = read == AccessResult.Never || (step.Roles.Count > 0 ? !person.Has(step.Roles) : update == AccessResult.Never);
        var always = read == AccessResult.Always && step.When is null && (step.Roles.Count > 0 ? !isDenied : update == AccessResult.Always);
        return never ? $"{person.Word}_may_not_take_{what}"
            : always ? $"{person.Word}_may_take_{what}"
            : $"{person.Word}_takes_{what}_only_when_its_rules_hold";
    }
}
