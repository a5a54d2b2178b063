using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Writing;

/// <summary>The short form of a field.</summary>
internal static class FieldShortText
{
    /// <summary>The short form of what a short form can say of the field; null when it would be read as something else.</summary>
    public static string? Write(FieldSpec field)
    {
        var text = string.Join(' ', Parts(field));
        return field.Type.Length > 0 && !text.Contains('\n') && Read(field.Name, text) == ShortPart(field) ? text : null;
    }

    /// <summary>The field without what only keys can say.</summary>
    public static FieldSpec ShortPart(FieldSpec field) => field with
    {
        Was = null,
        Label = null,
        Help = null,
        RequiredWhen = null,
        VisibleWhen = null,
        Pattern = null,
        As = null,
        Currency = null,
        Zone = null,
        ReadWhen = null,
        WriteWhen = null,
        OnDelete = null,
        Personal = null,
        Keep = null,
        MaskWhen = null,
    };

    private static IEnumerable<string> Parts(FieldSpec field)
    {
        yield return field.Type;
        if (field.Target is not null)
        {
            yield return field.Target;
        }

        if (field.Choices.Count > 0)
        {
            yield return string.Join(" | ", field.Choices.Select(c => c.Label ?? c.Name));
        }

        if (field.NumberPattern is not null)
        {
            yield return field.NumberPattern;
        }

        if (field.Min is not null || field.Max is not null)
        {
            yield return $"{field.Min}..{field.Max}";
        }

        if (field.MinLength is not null || field.MaxLength is not null)
        {
            yield return $"{field.MinLength}..{field.MaxLength}";
        }

        if (field.Required)
        {
            yield return "required";
        }

        if (field.Unique)
        {
            yield return "unique";
        }

        if (field.Default is not null)
        {
            yield return $"= {field.Default}";
        }

        if (field.Formula is not null)
        {
            yield return field.Formula;
        }

        foreach (var part in RollupParts(field))
        {
            yield return part;
        }
    }

    private static IEnumerable<string> RollupParts(FieldSpec field)
    {
        if (field.Measure is not null)
        {
            yield return field.Measure;
        }

        if (field.Of is not null)
        {
            yield return field.Of;
        }

        if (field.Via is not null)
        {
            yield return $"via {field.Via}";
        }

        if (field.Where is not null)
        {
            yield return $"where {field.Where}";
        }
    }

    private static FieldSpec? Read(string name, string text)
    {
        var context = new ReadContext();
        var scalar = new YamlScalar(new("", text), 0, text.Length, text, ScalarForm.Plain);
        var field = new FieldShortForm(context, name).Read(name, scalar.Piece);
        return context.Problems.HasErrors ? null : field;
    }
}
