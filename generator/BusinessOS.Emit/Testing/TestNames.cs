using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Testing;

/// <summary>The names of an app's tests: they give way to what the owner named.</summary>
internal sealed class TestNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private TestNames(AppCode code)
    {
        var taken = new UniqueNames(code.Names.Types.Concat(code.Names.Pages).Append(code.Names.Record).Append(code.Names.Module));
        Namespace = $"{code.App.Namespace}.{taken.Take("Tests", "AppTests")}";
        Places = taken.Take("Places", "SpecPlaces");
        App = taken.Take("TestedApp", "TestedAppPlan");
        Pages = taken.Take("PageVisitTests", "AppPageVisitTests");
        foreach (var entity in code.App.Entities)
        {
            foreach (var kind in (string[])["Plan", "Rules", "AccessTests", "FieldTests", "TransitionTests", "ActionTests", "ValueTests"])
            {
                _names[entity.Name + kind] = taken.Take(entity.Name + kind, $"{entity.Name}Tested{kind}");
            }
        }
    }

    public string Namespace { get; }

    public string Places { get; }

    public string App { get; }

    public string Pages { get; }

    public static TestNames Of(AppCode code) => new(code);

    public string PlanOf(Entity entity) => Of(entity, "Plan");

    public string RulesOf(Entity entity) => Of(entity, "Rules");

    public string Of(Entity entity, string kind) => _names[entity.Name + kind];
}
