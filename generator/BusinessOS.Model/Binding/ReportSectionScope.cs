namespace BusinessOS.Model.Binding;

/// <summary>A section of a report as written, and what its table shows as far as it is there.</summary>
internal sealed class ReportSectionScope : IScope
{
    private readonly RelatedScope? _related;

    public ReportSectionScope(PageScope page, ReportSectionSpec spec, int index)
    {
        (Page, Spec, Node) = (page, spec, NodePath.ReportSection(page.App.Spec.Id, page.Name, index));
        if (spec.Table is { } table)
        {
            Lines = page.Entity?.FindField(table) is { IsLines: true } lines ? lines : null;
            _related = Lines is null ? new RelatedScope(page, table) : null;
        }
    }

    public PageScope Page { get; }

    public ReportSectionSpec Spec { get; }

    public string Node { get; }

    public SourceMap Map => Page.Map;

    /// <summary>The field whose lines the table shows.</summary>
    public FieldScope? Lines { get; }

    /// <summary>Whose records the rows are; null where nothing of that name fits.</summary>
    public EntityScope? Rows => Via?.Entity;

    /// <summary>The reference from a row to the record; null where it is not clear which.</summary>
    public FieldScope? Via => Lines?.Lines?.Via ?? _related?.Via;

    /// <summary>The references that could be meant.</summary>
    public IReadOnlyList<FieldScope> WaysHere => _related?.WaysHere ?? [];

    /// <summary>What can be shown as a table in a report about such records.</summary>
    public static IEnumerable<string> Possible(AppScope app, EntityScope shown) =>
        [.. shown.Fields.Where(field => field.IsLines).Select(field => field.Name), .. RelatedScope.Possible(app, shown)];
}
