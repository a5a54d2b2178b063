using BusinessOS.Emit.CSharp;

namespace BusinessOS.Emit.Testing;

/// <summary>Each field's bounds and what beside them refuses values.</summary>
internal static class ValueTestCases
{
    public static IEnumerable<TestView> Of(Entity entity)
    {
        yield return Test($"{entity.Name}_written_as_it_was_read_is_the_same", "ComesBackTheSameAsync()");
        foreach (var field in entity.Fields.Where(f => !f.IsComputed && f.Type != FieldType.AutoNumber))
        {
            foreach (var (name, body) in OfField(field))
            {
                yield return Test($"{field.Name}_of_{TestClassView.One(entity)}_{name}", body);
            }
        }

        foreach (var validation in entity.Validations)
        {
            yield return Test($"{validation.Name}_refuses_{TestClassView.One(entity)}", $"RefusesAsync({Literal.Of(validation.Name)})");
        }

        for (var i = 0; i < entity.Unique.Count; i++)
        {
            yield return Test($"{string.Join("_and_", entity.Unique[i].Fields)}_stand_in_one_{entity.Name}_only", FormattableString.Invariant($"StandOnceTogetherAsync({i})"));
        }
    }

    private static IEnumerable<(string Name, string Body)> OfField(Field field)
    {
        var name = Literal.Of(field.Name);
        var isNeeded = (field.Required || (field.Type == FieldType.Lines && field.Min is not (null or "0"))) && field.VisibleWhen is null;
        if (isNeeded && field.Type != FieldType.Boolean)
        {
            yield return ("is_needed", $"IsNeededAsync({name})");
        }

        if (field.Unique)
        {
            yield return ("stands_in_one_record_only", $"StandsOnceAsync({name})");
        }

        foreach (var bound in Boundary.Of(field))
        {
            yield return (bound.Name, $"{(bound.Fits ? "FitsAsync" : "DoesNotFitAsync")}({name}, {bound.Json})");
        }
    }

    private static TestView Test(string name, string body) => new([TestClassView.Fact], name, "", body);
}
