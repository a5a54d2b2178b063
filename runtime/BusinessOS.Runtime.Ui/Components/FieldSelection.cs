namespace BusinessOS.Runtime.Ui.Components;

/// <summary>What a page names, in order: fields, sections of tabs, steps. Its <see cref="Column"/>, <see cref="Item"/> and other children fill it.</summary>
public sealed class FieldSelection
{
    private readonly List<string> _names = [];

    private readonly List<TabSection> _sections = [];
    private readonly List<WizardStep> _steps = [];

    public IReadOnlyList<TabSection> Sections => _sections;

    public IReadOnlyList<WizardStep> Steps => _steps;

    internal void Add(TabSection section) => _sections.Add(section);

    internal void Add(WizardStep step) => _steps.Add(step);

    internal void Add(string name)
    {
        if (!_names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            _names.Add(name);
        }
    }

    /// <summary>The fields of the entity that are named; those of <paramref name="otherwise"/> when none is.</summary>
    public IReadOnlyList<FieldDefinition> Of(EntityDefinition entity, Func<IEnumerable<FieldDefinition>> otherwise)
    {
        var named = _names.Select(entity.Field).OfType<FieldDefinition>().ToList();
        return named.Count > 0 ? named : [.. otherwise()];
    }
}
