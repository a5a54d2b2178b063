namespace BusinessOS.Import.Inference;

/// <summary>The values of a choice: their names, their labels, and what the source writes for them.</summary>
internal sealed class ValueNames
{
    private const int LongestName = 45;

    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="values">What the source writes, with what people read.</param>
    public ValueNames(IEnumerable<(string Written, string Label)> values)
    {
        var choices = new List<ChoiceSpec>();
        foreach (var (written, label) in values)
        {
            if (_names.ContainsKey(written))
            {
                continue;
            }

            var words = Words.Of(label);
            var made = Words.Pascal(words, "Value");
            made = made.Length > LongestName ? made[..LongestName] : made;
            var name = Words.Free(made, n => choices.Exists(c => string.Equals(c.Name, n, StringComparison.OrdinalIgnoreCase)));
            _names[written] = name;
            var shown = label.Length > 0 && char.IsLower(label[0]) ? Capital(label.Replace('_', ' ')) : label;
            choices.Add(new ChoiceSpec(name, shown == SpecName.ToLabel(name) ? null : shown));
        }

        Choices = choices.ToEquatableArray();
    }

    public EquatableArray<ChoiceSpec> Choices { get; }

    /// <summary>The name of a value; null for one that is not among them.</summary>
    public string? NameOf(string written) => _names.GetValueOrDefault(written);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
