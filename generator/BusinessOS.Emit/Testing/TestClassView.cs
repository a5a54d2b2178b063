using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Testing;

/// <summary>A class of tests.</summary>
/// <param name="Collection">Classes of one collection run one after the other: they work on the same records.</param>
internal sealed record TestClassView(string Namespace, string Summary, string Name, string Base, string Plan, string Task, string Collection, EquatableArray<TestView> Tests)
{
    /// <summary>The framework's attribute of a test without data.</summary>
    public const string Fact = "global::BusinessOS.Tester.Proof";

    /// <summary>"an_Employee", as names of tests go on.</summary>
    public static string One(Entity entity) => ("AEIO".Contains(entity.Name[0], StringComparison.Ordinal) ? "an_" : "a_") + entity.Name;

    /// <summary>The classes of every entity that has records of its own; those without a test are left out.</summary>
    public static IEnumerable<TestClassView> AllOf(AppCode code) => code.App.Entities.Where(e => e.Owner is null).SelectMany(e => OfEntity(code, e)).Where(c => c.Tests.Count > 0);

    public static TestClassView Of(AppCode code, string name, string @base, string plan, string collection, string summary, IEnumerable<TestView> tests) => new(
        TestNames.Of(code).Namespace,
        summary,
        name,
        $"global::BusinessOS.Tester.{@base}",
        plan,
        "global::System.Threading.Tasks.Task",
        Literal.Of(collection),
        [.. tests.DistinctBy(t => t.Name)]);

    private static IEnumerable<TestClassView> OfEntity(AppCode code, Entity entity)
    {
        yield return Class("AccessTests", "Who may read, create, update and delete", AccessTestCases.Of(code.App, entity));
        yield return Class("FieldTests", "Who reads and writes fields with rules of their own of", FieldTestCases.Of(code.App, entity));
        yield return Class("TransitionTests", "Who takes which step in the life of", TransitionTestCases.Of(code.App, entity));
        yield return Class("ActionTests", "Who takes which action on", ActionTestCases.Of(code.App, entity));
        yield return Class("ValueTests", "Which values are taken of", ValueTestCases.Of(entity));

        TestClassView Class(string kind, string summary, IEnumerable<TestView> tests) =>
            Of(code, TestNames.Of(code).Of(entity, kind), kind, TestNames.Of(code).PlanOf(entity), entity.Ref.FullName, $"{summary} {entity.Name} records.", tests);
    }
}
