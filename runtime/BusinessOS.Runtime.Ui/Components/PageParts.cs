namespace BusinessOS.Runtime.Ui.Components;

/// <summary>What a page is made of beside its fields, in order: sections of tabs, or steps. Its children fill it.</summary>
public sealed class PageParts
{
    private readonly List<TabSection> _sections = [];
    private readonly List<WizardStep> _steps = [];

    public IReadOnlyList<TabSection> Sections => _sections;

    public IReadOnlyList<WizardStep> Steps => _steps;

    internal void Add(TabSection section) => _sections.Add(section);

    internal void Add(WizardStep step) => _steps.Add(step);
}
