using BusinessOS.Import.Inference;
using BusinessOS.Import.Records;

namespace BusinessOS.Import;

/// <summary>
/// Makes an app of what a company already has:
/// <code>
/// source ─► tables ─► profiles of their values ─► keys, references, lists ─► fields ─► lines, links, titles ─► operations
/// </code>
/// Each step only adds to the drafts of the one before; nothing is guessed that values speak against.
/// </summary>
public static class Importer
{
    private const int MostEntities = 500;
    private const int MostFields = 500;

    /// <summary>Reads the source whole. Problems that leave something to import are warnings.</summary>
    public static Outcome<ImportedApp> Import(ImportRequest request, CancellationToken cancellationToken)
    {
        var opened = SourceOpener.Open(request.Source, request.Path, request.Shown);
        if (!opened.Succeeded)
        {
            return new(null, opened.Diagnostics);
        }

        using var source = opened.Value;
        var problems = new DiagnosticBag();
        problems.AddRange(opened.Diagnostics);
        var tables = Chosen(source, request, problems);
        if (problems.HasErrors || tables.Count == 0)
        {
            if (!problems.HasErrors)
            {
                problems.Add(ImportDiagnostics.NoTables, SourceSpan.None, Shown(request), source.Word, "Name a source that holds some.");
            }

            return new(null, problems.ToSorted());
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new(Make(source, tables, request, problems), problems.ToSorted());
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidCastException or OverflowException)
        {
            problems.Add(ImportDiagnostics.DatabaseRefused, SourceSpan.None, e.Message);
            return new(null, problems.ToSorted());
        }
    }

    private static ImportedApp Make(ISource source, List<SourceTable> tables, ImportRequest request, DiagnosticBag problems)
    {
        var findings = new Findings();
        findings.LeftOut.AddRange(source.LeftOut.Select(l => new ImportLeftOut(l.What, l.Why)));
        var drafts = TableNamer.Draft(source, tables);
        drafts.ForEach(KeyFinder.Find);
        ReferenceFinder.Find(drafts, source.DeclaresTypes);
        LookupFinder.Find(drafts);
        var made = drafts.Where(d => d.Folded is null).ToList();
        foreach (var draft in drafts)
        {
            findings.Origins.Add(new(draft.Folded is null ? draft.Name : "", null, draft.Folded is null
                ? $"{source.Word} {draft.Table.Name}, {Counted(draft, source)}"
                : $"{source.Word} {draft.Table.Name} is a list of {draft.Folded.Choices.Count} words; it became the choices of those who refer to it"));
        }

        var fields = new FieldMaker(drafts, findings, source.Part, request.WithData);
        made.ForEach(fields.Make);
        new StructureFinder(made, findings).Find();
        TitleFinder.Find(made);
        TypeClashes.Resolve(made, findings);
        findings.Assume("Who may do what?", "Everybody who can sign in may do everything; say otherwise with roles and allow.");
        var specs = new SpecMaker(findings);
        var name = request.Name ?? (source.Name is { } titled && titled.Any(char.IsLetter) ? titled : Called(request));
        if (request.WithData && !made.Exists(d => d.Profile.Rows > 0) && source.Word == "schema")
        {
            problems.Add(ImportDiagnostics.NoData, SourceSpan.None);
        }

        return new ImportedApp
        {
            Base = new AppSpec { Id = Words.Id(name), Name = name },
            Operations = [new SetApp(Description: $"Made of {source.Title}."), .. made.Select(specs.Make)],
            Source = source.Title,
            Origins = findings.Origins.ToEquatableArray(),
            Assumptions = findings.Assumptions.ToEquatableArray(),
            LeftOut = findings.LeftOut.ToEquatableArray(),
            Records = request.WithData ? new SeedWriter(source, drafts).Write() : null,
        };
    }

    private static string Counted(TableDraft draft, ISource source) =>
        source.Word == "schema" ? "used by requests or responses" : $"{(draft.Profile.IsWhole ? "" : "more than ")}{draft.Profile.Rows} {(draft.Profile.Rows == 1 ? "row" : "rows")}";

    /// <summary>How problems name the source. A connection string may hold a password, so its database stands for it.</summary>
    private static string Shown(ImportRequest request) =>
        SourceOpener.IsConnection(request.Source) ? Sources.Databases.PostgresSource.DatabaseOf(request.Source) : request.Shown;

    /// <summary>What the source's file or database is called: "Legacy shop" for legacy_shop.db.</summary>
    private static string Called(ImportRequest request)
    {
        var text = SourceOpener.IsConnection(request.Source)
            ? Sources.Databases.PostgresSource.DatabaseOf(request.Source)
            : Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(request.Path));
        var label = string.Join(' ', Words.Of(text));
        return label.Length == 0 ? "Imported app" : char.ToUpperInvariant(label[0]) + (label.Length > 60 ? label[1..60] : label[1..]);
    }

    /// <summary>The tables that were asked for, as many as an app can have.</summary>
    private static List<SourceTable> Chosen(ISource source, ImportRequest request, DiagnosticBag problems)
    {
        var tables = source.Tables.ToList();
        foreach (var name in request.Only.Where(o => !tables.Exists(t => t.Name.Equals(o, StringComparison.OrdinalIgnoreCase))))
        {
            var near = NearestName.Find(name, tables.Select(t => t.Name));
            problems.Add(ImportDiagnostics.UnknownOnly, SourceSpan.None, name, near is null ? $"There are {string.Join(", ", tables.Select(t => t.Name).Take(20))}." : $"Did you mean '{near}'?");
        }

        if (request.Only.Count > 0)
        {
            tables.RemoveAll(t => !request.Only.Contains(t.Name, StringComparer.OrdinalIgnoreCase));
        }

        if (tables.Count > MostEntities)
        {
            problems.Add(ImportDiagnostics.TooMany, SourceSpan.None, tables.Count, $"{source.Word}s", MostEntities, Listed(tables.Skip(MostEntities).Select(t => t.Name)));
            tables.RemoveRange(MostEntities, tables.Count - MostEntities);
        }

        return [.. tables.Where(t => t.Columns.Count > 0).Select(t => Narrowed(t, problems))];
    }

    private static SourceTable Narrowed(SourceTable table, DiagnosticBag problems)
    {
        if (table.Columns.Count <= MostFields)
        {
            return table;
        }

        problems.Add(ImportDiagnostics.TooMany, SourceSpan.None, table.Columns.Count, $"columns in {table.Name}", MostFields, Listed(table.Columns.Skip(MostFields).Select(c => c.Name)));
        var kept = table.Columns.Take(MostFields).Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return table with
        {
            Columns = table.Columns.Take(MostFields).ToEquatableArray(),
            PrimaryKey = table.PrimaryKey.All(kept.Contains) ? table.PrimaryKey : [],
            Unique = table.Unique.Where(u => u.All(kept.Contains)).ToEquatableArray(),
            Indexes = table.Indexes.Where(i => i.All(kept.Contains)).ToEquatableArray(),
            ForeignKeys = table.ForeignKeys.Where(k => k.Columns.All(kept.Contains)).ToEquatableArray(),
        };
    }

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return string.Join(", ", all.Take(10)) + (all.Length > 10 ? $" and {all.Length - 10} more" : "");
    }
}
