using BusinessOS.Emit.CSharp;
using BusinessOS.Model.Explaining;

namespace BusinessOS.Emit.Testing;

/// <summary>Each person, each field with a rule of its own.</summary>
internal static class FieldTestCases
{
    public static IEnumerable<TestView> Of(App app, Entity entity) =>
        from field in entity.Fields
        from person in TestPerson.AllOf(app)
        from test in Of(app, entity, field, person)
        select test;

    private static IEnumerable<TestView> Of(App app, Entity entity, Field field, TestPerson person)
    {
        var (name, of) = (Literal.Of(field.Name), $"{field.Name}_of_{TestClassView.One(entity)}");

        // A lookup has the rules of the field it looks at besides; those are tested there.
        if ((field.ReadWhen ?? field.MaskWhen) is not null && field.LooksUp.Count == 0 && person.May(app, entity, Operations.Read) != AccessResult.Never)
        {
            yield return new([TestClassView.Fact], $"{person.Word}_reads_{of}_as_its_rules_say", "", $"ReadsByItsRulesAsync({person.Code}, {name})");
        }

        if ((field.WriteWhen ?? field.ReadWhen) is not null && IsTried(field) && person.May(app, entity, Operations.Update) != AccessResult.Never)
        {
            yield return new([TestClassView.Fact], $"{person.Word}_writes_{of}_as_its_rules_say", "", $"WritesByItsRulesAsync({person.Code}, {name})");
        }
    }

    private static bool IsTried(Field field) => field.IsStored
        && field.Type is not (FieldType.AutoNumber or FieldType.Reference or FieldType.References or FieldType.User or FieldType.Team or FieldType.File or FieldType.Image or FieldType.Signature);
}
