using System.Runtime.CompilerServices;
using BusinessOS.Runtime.Languages;

namespace BusinessOS.Runtime.Definitions;

/// <summary>
/// What people read for a value of a choice or a state where only the value is at hand, as in a text with holes. Each choice
/// has an enum of its own; what is known of it goes when the app that defines it is unloaded.
/// </summary>
internal static class ChoiceWords
{
    private static readonly ConditionalWeakTable<Type, IReadOnlyDictionary<object, LocalText>> Known = [];

    public static void Learn(IReadOnlyList<Option> options)
    {
        if (options is [var first, ..])
        {
            Known.AddOrUpdate(first.Value.GetType(), options.ToDictionary(o => o.Value, o => o.Text));
        }
    }

    /// <summary>The label, in the reader's language; null where no field has this choice.</summary>
    public static string? Of(Enum value) =>
        Known.TryGetValue(value.GetType(), out var words) && words.TryGetValue(value, out var text) ? text.Current : null;
}
