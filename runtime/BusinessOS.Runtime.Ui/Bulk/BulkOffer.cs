using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Formatting;

namespace BusinessOS.Runtime.Ui.Bulk;

/// <summary>Something that can be done with records a person chose in a list.</summary>
/// <param name="Step">The transition or action; null when they are deleted.</param>
/// <param name="Selected">All that were chosen.</param>
/// <param name="Able">Those it can be done with now.</param>
public sealed record BulkOffer(EntityDefinition Entity, RecordStep? Step, IReadOnlyList<RecordView> Selected, IReadOnlyList<RecordView> Able)
{
    public string Label => Step?.Label ?? Say("Delete");

    /// <summary>What stands on the button: "Approve", "Approve 2 of 3".</summary>
    public string Text => Able.Count == Selected.Count ? Label : $"{Label} ({Say($"{Able.Count} of {Selected.Count}")})";

    /// <summary>Asks whether it is meant: "Approve 3 loans?".</summary>
    public string Question => Selected is [var one] ? Say($"{Label} {one.Title}?") : $"{Label}: {Words.Count(Selected.Count, Entity)}?";

    /// <summary>What will happen to those it cannot be done with; empty when there are none.</summary>
    public string Caution => (Selected.Count - Able.Count) switch
    {
        0 => "",
        1 => Say("One of them cannot take this now. It stays as it is, and you are told why."),
        var left => Say($"{left} of them cannot take this now. They stay as they are, and you are told why."),
    };

    /// <summary>Fields it needs that some record has no value in.</summary>
    public IReadOnlyList<FieldDefinition> Missing =>
        Step is null ? [] : [.. Step.Needs.Where(f => Able.Any(view => Lacks(view, f)))];

    /// <summary>Everything that can be done with at least one of them: steps first, then actions; with one alone, also those that are taken one at a time.</summary>
    public static IReadOnlyList<BulkOffer> Of(EntityDefinition entity, IReadOnlyList<RecordView> selected)
    {
        var offers = entity.Steps
            .Where(step => step is not ActionDefinition { IsBulk: false } || selected.Count == 1)
            .Select(step => new BulkOffer(entity, step, selected, [.. selected.Where(view => view.Steps.Contains(step))]))
            .Append(new BulkOffer(entity, null, selected, [.. selected.Where(view => view.MayDelete)]));
        return [.. offers.Where(offer => offer.Able.Count > 0)];
    }

    /// <summary>What is given to one record: only what it lacks.</summary>
    public static FieldValues ValuesFor(RecordView view, IReadOnlyDictionary<FieldDefinition, object?> given)
    {
        var values = new FieldValues();
        foreach (var (field, value) in given.Where(g => Lacks(view, g.Key)))
        {
            values[field.Name] = value;
        }

        return values;
    }

    private static bool Lacks(RecordView view, FieldDefinition field) =>
        !view.Hidden.Contains(field.Name) && !view.Masked.Contains(field.Name) && Several.IsEmpty(view[field]);
}
