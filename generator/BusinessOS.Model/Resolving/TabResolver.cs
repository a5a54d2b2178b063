using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Resolving;

/// <summary>Makes a tab of a detail page: its fields, its groups, its related records, then what else it shows.</summary>
internal static class TabResolver
{
    public static Tab Resolve(TabScope tab) => new(tab.Spec.Title,
    [
        .. tab.Spec.Fields.Count > 0 ? [new TabSection { Fields = tab.Spec.Fields }] : Array.Empty<TabSection>(),
        .. tab.Spec.Groups.Select(group => new TabSection { Title = group.Title, Fields = group.Fields }),
        .. tab.Related.Select(Of),
        .. tab.Spec.Show.Select(part => new TabSection { Show = part }),
    ]);

    private static TabSection Of(RelatedScope related) => related is { Source: { } source, Via: { } via }
        ? new() { Related = Refs.Of(source), By = via.Name }
        : throw new InvalidOperationException("The rules let related records through that refer to nothing.");
}
