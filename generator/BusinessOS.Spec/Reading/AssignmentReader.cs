using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads fields and the expressions they are set to.</summary>
internal static class AssignmentReader
{
    /// <param name="path">The node the values are of; each gets <c>path/values/Field</c>.</param>
    public static EquatableArray<AssignmentSpec> Read(ReadContext context, Section section, string key, string path)
    {
        var values = new List<AssignmentSpec>();
        foreach (var entry in section.Mapping(key)?.Entries ?? [])
        {
            if (entry.Value is not YamlScalar scalar)
            {
                context.ReportShape(entry.Value, $"The value of '{entry.Name}'", "a C# expression");
                continue;
            }

            // Nothing, ~ and null all set a field to nothing: here the word is C#.
            var piece = scalar.Piece.Trim();
            var isNothing = piece.IsEmpty || scalar.IsNull;
            context.Mark($"{path}/values/{entry.Name}", piece.IsEmpty ? entry.Key.Span : piece.Span);
            values.Add(new(entry.Name, isNothing ? "null" : piece.Text));
        }

        return values.ToEquatableArray();
    }
}
