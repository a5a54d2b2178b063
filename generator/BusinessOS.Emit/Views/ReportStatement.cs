using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>What the module says of a report: all of it, so that it can be printed without its page.</summary>
internal static class ReportStatement
{
    /// <param name="entity">The class of the records, as C#.</param>
    public static string Of(AppCode code, Page page, string entity)
    {
        string[] known = [Literal.Of(page.Name), Literal.Of(page.Title), Literal.Of(page.Routes[0]), entity];
        var parts = string.Concat(Parts(code, page));
        return $"app.Report({string.Join(", ", known)}, report => report{parts});";
    }

    private static IEnumerable<string> Parts(AppCode code, Page page)
    {
        if (page.Paper is { } paper)
        {
            yield return $".On({Literal.Of(paper)})";
        }

        if (page.IsLandscape)
        {
            yield return ".Landscape()";
        }

        if (page.Sections.Count == 0)
        {
            yield return $".Rows({string.Join(", ", RowsOf(code, page))})";
        }

        foreach (var section in page.Sections)
        {
            var title = Literal.Of(section.Title ?? "");
            yield return section switch
            {
                { Text: { } text } => $".Text({title}, {Literal.Of(text)})",
                { Rows: { } rows, Via: { } via } => $".Table({string.Join(", ", TableOf(code, section, title, rows, via))})",
                _ => $".Facts({title}, {List(section.Fields)})",
            };
        }
    }

    private static IEnumerable<string> RowsOf(AppCode code, Page page)
    {
        yield return List(page.Fields);
        if (page is { Where: not null, Entity: { } entity })
        {
            yield return $"where: {code.Names.ScopeOf(page)}.{PageCondition.MemberFor(code, entity)}";
        }

        if (page.Sort.Count > 0)
        {
            yield return $"sort: {List([.. page.Sort.Select(key => key.Descending ? $"{key.Field} desc" : key.Field)])}";
        }

        if (page.By is { } by)
        {
            yield return $"by: {Literal.Of(by)}";
        }

        if (page.Sum.Count > 0)
        {
            yield return $"sum: {List(page.Sum)}";
        }
    }

    private static IEnumerable<string> TableOf(AppCode code, ReportSection section, string title, EntityRef rows, string via)
    {
        yield return title;
        yield return $"typeof({code.Names.TypeOf(rows)})";
        yield return Literal.Of(via);
        yield return List(section.Fields);
        if (section.Lines is { } lines)
        {
            yield return $"lines: {Literal.Of(lines)}";
        }

        if (section.Sum.Count > 0)
        {
            yield return $"sum: {List(section.Sum)}";
        }
    }

    private static string List(EquatableArray<string> names) => $"[{Literal.OfAll(names)}]";
}
