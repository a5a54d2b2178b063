namespace BusinessOS.Spec.Schema;

/// <param name="Name">One of <see cref="FieldTypes"/>.</param>
/// <param name="Behind">What may stand behind the type besides <c>required</c>, <c>unique</c> and a default, in Markdown.</param>
internal sealed record FieldTypeText(string Name, string Holds, string Behind);
