using BusinessOS.Runtime.Api;
using BusinessOS.Runtime.Formatting;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Reports;

/// <summary>Makes reports of what the gate lets the actor read: everything on them has passed it.</summary>
public sealed class ReportComposer(IRecordGate gate, AppCatalog catalog, TimeProvider time)
{
    /// <summary>How many rows a report has at most: so many that memory stays small, and more than anybody reads.</summary>
    public const int MostRows = 10_000;

    /// <summary>The report about one record; null when it is not there or not for the actor to see.</summary>
    /// <param name="zone">The reader's.</param>
    public async Task<ReportDocument?> OneAsync(ReportDefinition report, Guid id, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var entity = catalog.Of(report.Entity);
        if (await gate.FindAsync(entity, id, cancellationToken) is not { } view)
        {
            return null;
        }

        var blocks = new List<ReportBlock>();
        foreach (var section in report.Sections)
        {
            blocks.AddRange(await BlocksAsync(section, view, zone, cancellationToken));
        }

        return Document(report, ReportText.Of(report.Title, view, zone), zone) with { Blocks = blocks };
    }

    /// <summary>The report about many records.</summary>
    /// <param name="narrowed">What narrows it further, and in which order it is where the report does not say.</param>
    /// <param name="most">How many rows are read; what there is beyond is counted and added up all the same.</param>
    /// <param name="zone">The reader's.</param>
    public async Task<ReportDocument> ManyAsync(ReportDefinition report, RecordQuery narrowed, int most, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var entity = catalog.Of(report.Entity);
        var by = report.By is { } name ? ReadableFields.Find(entity, name) : null;
        var query = narrowed with { Where = report.Where, Sort = Order(entity, report, narrowed, by), After = null, Skip = 0 };
        var (rows, more) = await RowsAsync(entity, query, most, cancellationToken);
        var table = new ReportTableMaker(gate, entity, zone) { Fields = report.Fields, Sum = report.Sum, By = by };
        return Document(report, report.Title, zone) with
        {
            Blocks = [await table.MakeAsync("", rows, query, isWhole: more == 0, cancellationToken)],
            More = more,
        };
    }

    /// <summary>A section as the actor may read it; empty where nothing of it is for them.</summary>
    private async Task<IReadOnlyList<ReportBlock>> BlocksAsync(ReportSectionDefinition section, RecordView view, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (section.Text is { } text)
        {
            return [new ReportParagraph(section.Title, ReportText.Of(text.Current, view, zone))];
        }

        if (section.Rows is { } rows)
        {
            var entity = catalog.Of(rows);
            return gate.May(entity, Operations.Read) ? await TableAsync(section, view, entity, zone, cancellationToken) : [];
        }

        List<ReportFact> facts = [.. Facts(section, view, zone)];
        return facts.Count > 0 ? [new ReportFacts(section.Title, facts)] : [];
    }

    /// <summary>The table, and below it what was left out of it.</summary>
    private async Task<IReadOnlyList<ReportBlock>> TableAsync(
        ReportSectionDefinition section, RecordView owner, EntityDefinition entity, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var via = entity.Field(section.Via ?? "") ?? throw new InvalidOperationException($"{entity.Name} has no {section.Via}.");
        var query = new RecordQuery { Filters = [new Filter(via, FilterOperator.Equal, owner.Id)], Sort = entity.Order };
        var (rows, more) = section.Lines is { } lines
            ? (owner.Lines.GetValueOrDefault(lines) ?? [], 0)
            : await RowsAsync(entity, query, MostRows, cancellationToken);
        var maker = new ReportTableMaker(gate, entity, zone) { Fields = section.Fields, Sum = section.Sum };
        var table = await maker.MakeAsync(section.Title, rows, query, isWhole: more == 0, cancellationToken);
        return more == 0 ? [table] : [table, new ReportParagraph("", ReportText.Cut(rows.Count, more))];
    }

    /// <summary>The first rows of a query, and how many there are beyond them.</summary>
    private async Task<(IReadOnlyList<RecordView> Rows, int More)> RowsAsync(EntityDefinition entity, RecordQuery query, int most, CancellationToken cancellationToken)
    {
        var rows = new List<RecordView>();
        await foreach (var view in gate.StreamAsync(entity, query, cancellationToken))
        {
            if (rows.Count == most)
            {
                return (rows, (int)await gate.MeasureAsync(entity, Measure.Count, null, query, cancellationToken) - most);
            }

            rows.Add(view);
        }

        return (rows, 0);
    }

    private static IEnumerable<ReportFact> Facts(ReportSectionDefinition section, RecordView view, TimeZoneInfo zone) =>
        from name in section.Fields
        let field = ReadableFields.Find(view.Entity, name)
        where field is not null && !view.Hidden.Contains(field.Name) && !view.Irrelevant.Contains(field.Name)
        select new ReportFact(field.Label, ReportValue.Of(view, field, zone));

    private static IReadOnlyList<Sort> Order(EntityDefinition entity, ReportDefinition report, RecordQuery narrowed, FieldDefinition? by)
    {
        var own = report.Sort.Select(text => text.Split(' ')).Select(words => (Field: entity.Asked(words[0]) ?? ReadableFields.Find(entity, words[0]), words.Length > 1))
            .Where(key => key.Field is not null).Select(key => new Sort(key.Field!, key.Item2));
        var chosen = narrowed.Sort.Count > 0 ? narrowed.Sort : [.. own];
        return by is null ? chosen : [new Sort(by, false), .. chosen.Where(s => s.Field != by)];
    }

    private ReportDocument Document(ReportDefinition report, string title, TimeZoneInfo zone)
    {
        var app = catalog.App(report.App);
        var language = ReaderLanguage.Tag is { Length: > 0 } tag ? tag : app.Language;
        return new(report, title, app.Name, FieldFormat.Time(time.GetUtcNow(), zone), language) { Logo = catalog.LookOf(report.App)?.Theme?.Logo };
    }
}
