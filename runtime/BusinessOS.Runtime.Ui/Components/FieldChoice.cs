namespace BusinessOS.Runtime.Ui.Components;

/// <summary>Which fields a page shows when its owner does not say.</summary>
internal static class FieldChoice
{
    private const int ListColumns = 7;
    private const int CardLines = 3;
    private const int StripFields = 4;

    /// <summary>The first ones that are short to read, the status last.</summary>
    public static IEnumerable<FieldDefinition> ForList(EntityDefinition entity)
    {
        var status = entity.Status;
        var others = entity.Fields.Where(f => f != status && !f.Kind.IsLong() && f.Kind is not (FieldKind.File or FieldKind.Lines));
        return status is null ? others.Take(ListColumns) : others.Take(ListColumns - 1).Append(status);
    }

    /// <summary>Columns of a list inside another page.</summary>
    public static IEnumerable<FieldDefinition> ForRelated(EntityDefinition entity, FieldDefinition? without)
    {
        var status = entity.Status;
        var others = entity.Fields.Where(f => f != status && f != without && !f.Kind.IsLong() && !f.Kind.IsFile() && f.Kind is not (FieldKind.Boolean or FieldKind.Lines)).Take(3);
        return status is null ? others : others.Append(status);
    }

    public static IEnumerable<FieldDefinition> ForCard(EntityDefinition entity) =>
        entity.Fields
            .Where(f => f.Kind is FieldKind.Reference or FieldKind.User or FieldKind.Team or FieldKind.Date or FieldKind.Money or FieldKind.Choice or FieldKind.DateTime)
            .Take(CardLines);

    /// <summary>The columns of lines: all of their fields but the way to the record they are in.</summary>
    public static IEnumerable<FieldDefinition> ForLine(EntityDefinition line) => line.Fields.Where(f => f.Name != line.Line?.Via);

    public static IEnumerable<FieldDefinition> ForForm(EntityDefinition entity) => entity.Fields.Where(f => f.IsInput);

    public static IEnumerable<FieldDefinition> ForDetail(EntityDefinition entity) => entity.Fields.Where(f => f.Kind != FieldKind.Status);

    /// <summary>The few that stand above everything else on a record's page.</summary>
    public static IReadOnlyList<FieldDefinition> Strip(IEnumerable<FieldDefinition> fields) =>
    [
        .. fields
            .Where(f => f.Kind is FieldKind.Reference or FieldKind.User or FieldKind.Team or FieldKind.Date or FieldKind.DateTime or FieldKind.Money or FieldKind.Choice
                or FieldKind.Integer or FieldKind.Decimal or FieldKind.Percent)
            .Take(StripFields),
    ];
}
