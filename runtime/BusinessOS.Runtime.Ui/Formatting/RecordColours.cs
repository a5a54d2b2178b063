using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Ui.Formatting;

/// <summary>The colours of records on a page: yes-or-no fields and formulas, each with what it colours; the first that is true counts.</summary>
public sealed class RecordColours
{
    public static readonly RecordColours None = new([]);

    private readonly IReadOnlyList<(FieldDefinition Field, Tone Tone)> _colours;

    private RecordColours(IReadOnlyList<(FieldDefinition Field, Tone Tone)> colours) => _colours = colours;

    /// <param name="text">What a page says: <c>Late red, Unpaid amber</c>.</param>
    public static RecordColours Read(EntityDefinition entity, string? text)
    {
        var colours = new List<(FieldDefinition, Tone)>();
        foreach (var words in (text ?? "").Split(',').Select(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (words is [var name, var colour] && entity.Field(name) is { } field && ChipTone.Named(colour) is { } tone)
            {
                colours.Add((field, tone));
            }
        }

        return colours.Count == 0 ? None : new(colours);
    }

    /// <summary>Classes that carry the record's colour; null where nothing colours it, also because the person may not know what would.</summary>
    public string? ClassOf(RecordView view) => Of(view) is { } colour ? $"toned {StateTone.ClassOf(colour.Tone)}" : null;

    /// <summary>What the colour says, for those who do not see it; null where there is none.</summary>
    public string? WordOf(RecordView view) => Of(view)?.Field.Label;

    private (FieldDefinition Field, Tone Tone)? Of(RecordView view)
    {
        foreach (var colour in _colours)
        {
            if (view[colour.Field] is true && !view.Masked.Contains(colour.Field.Name))
            {
                return colour;
            }
        }

        return null;
    }
}
