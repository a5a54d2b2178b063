namespace BusinessOS.Spec.Patching;

/// <summary>Takes a field that is removed out of what an entity says about several fields.</summary>
public static class FieldRemoval
{
    /// <summary>The entity without rules, indexes, orders and steps' parts that name the field; the field itself stays.</summary>
    public static EntitySpec From(EntitySpec entity, string field) => entity with
    {
        Unique = entity.Unique.Without(u => u.Fields.Contains(field)),
        Indexes = entity.Indexes.Without(i => i.Fields.Any(f => Names(f, field))),
        Sort = entity.Sort.Without(s => Names(s, field)),
        Search = entity.Search.Without(s => s == field),
        Keep = entity.Keep?.Split(' ')[^1] == field ? null : entity.Keep,
        Transitions = entity.Transitions.Map(t => t with { Needs = t.Needs.Without(n => n == field), Set = t.Set.Without(v => v.Field == field) }),
        Views = entity.Views.Map(v => v with { Sort = v.Sort.Without(s => Names(s, field)), Fields = v.Fields.Without(f => f == field) }),
        Actions = entity.Actions.Map(a => a with { Needs = a.Needs.Without(n => n == field), Set = a.Set.Without(v => v.Field == field) }),
    };

    /// <summary>The page without what it shows of the field, as one of its own or as the way to related records.</summary>
    public static PageSpec From(PageSpec page, string entity, string field)
    {
        var without = page with
        {
            Tabs = page.Tabs.Map(t => t with { Related = t.Related.Without(r => r == $"{entity}.{field}") }),
            Sections = page.Sections.Map(s => s.Table?.Split('.')[0] != entity ? s : s with
            {
                Table = s.Table == $"{entity}.{field}" ? null : s.Table,
                Fields = s.Table == $"{entity}.{field}" ? [] : s.Fields.Without(f => f == field),
                Sum = s.Sum.Without(f => f == field),
            }).Without(SaysNothing),
        };
        return page.Entity != entity ? without : without with
        {
            Fields = page.Fields.Without(f => f == field),
            Sort = page.Sort.Without(s => Names(s, field)),
            End = page.End == field ? null : page.End,
            Image = page.Image == field ? null : page.Image,
            Sum = page.Sum.Without(f => f == field),
            Sections = without.Sections.Map(s => s.Table == field ? new() { Title = s.Title } : s.Table is not null ? s : s with { Fields = s.Fields.Without(f => f == field) }).Without(SaysNothing),
            Colours = page.Colours.Without(c => c.Field == field),
            Tabs = without.Tabs.Map(t => t with
            {
                Fields = t.Fields.Without(f => f == field),
                Groups = t.Groups.Map(g => g with { Fields = g.Fields.Without(f => f == field) }).Without(g => g.Fields.Count == 0),
            }),
            Steps = page.Steps.Map(s => s with { Fields = s.Fields.Without(f => f == field) }).Without(s => s.Fields.Count == 0),
        };
    }

    private static bool SaysNothing(ReportSectionSpec section) => section is { Fields.Count: 0, Table: null, Text: null };

    private static bool Names(string key, string field) => key.Split(' ')[0] == field;
}
