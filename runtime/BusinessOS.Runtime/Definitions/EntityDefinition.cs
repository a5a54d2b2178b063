using System.Collections.ObjectModel;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Definitions;

/// <summary>A kind of record as the runtime sees it. Generated code makes one at start; nothing changes it after.</summary>
public sealed class EntityDefinition
{
    private IReadOnlyList<FieldDefinition>? _following;

    public required string Id { get; init; }

    /// <summary>The app's id.</summary>
    public required string App { get; init; }

    /// <summary>The C# class name, <c>Loan</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>equipment-loans.Loan</c>: how audit rows, events and workflows name it.</summary>
    public string FullName => $"{App}.{Name}";

    public required LocalText LabelText { get; init; }

    public required LocalText PluralText { get; init; }

    public required LocalText DescriptionText { get; init; }

    /// <summary>What people read for one record.</summary>
    public string Label => LabelText.Current;

    /// <summary>What people read for many.</summary>
    public string Plural => PluralText.Current;

    public string Description => DescriptionText.Current;

    /// <summary>The kebab-case plural of addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>What <see cref="Slug"/> was before: callers of the API may still use these.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    public required string Table { get; init; }

    public required Type Type { get; init; }

    public required Func<Record> New { get; init; }

    /// <summary>Names a record for people.</summary>
    public required Computed Title { get; init; }

    /// <summary>The same in further languages.</summary>
    public IReadOnlyDictionary<string, Computed> Titles { get; init; } = ReadOnlyDictionary<string, Computed>.Empty;

    /// <summary>Every field in order, the status included where there are states.</summary>
    public required IReadOnlyList<FieldDefinition> Fields { get; init; }

    /// <summary>The fields whose default is worked out from the record, each after those it needs.</summary>
    public IReadOnlyList<FieldDefinition> Following => _following ??= [.. Fields.Where(f => f.DefaultFrom is not null).OrderBy(f => f.DefaultOrder)];

    /// <summary>The status field, when records have a lifecycle.</summary>
    public FieldDefinition? Status => Fields.FirstOrDefault(f => f.Kind == FieldKind.Status);

    public required IReadOnlyList<TransitionDefinition> Transitions { get; init; }

    /// <summary>What people do with records that does not move them.</summary>
    public IReadOnlyList<ActionDefinition> Actions { get; init; } = [];

    /// <summary>Its transitions and actions.</summary>
    public IEnumerable<RecordStep> Steps => [.. Transitions, .. Actions];

    public IReadOnlyList<ValidationDefinition> Validations { get; init; } = [];

    /// <summary>For records that are lines of others; null for those that stand by themselves.</summary>
    public LineDefinition? Line { get; init; }

    public IReadOnlyList<UniqueDefinition> Unique { get; init; } = [];

    public IReadOnlyList<IndexDefinition> Indexes { get; init; } = [];

    /// <summary>How records are sorted where nothing else is asked for.</summary>
    public IReadOnlyList<Sort> Order { get; init; } = [];

    /// <summary>The fields a search looks into; empty: every text and what references are called.</summary>
    public IReadOnlyList<FieldDefinition> Searched { get; init; } = [];

    /// <summary>Ways to see the list that come with the app.</summary>
    public IReadOnlyList<ViewDefinition> Views { get; init; } = [];

    /// <summary>When records are deleted; null for never.</summary>
    public RetentionDefinition? Keep { get; init; }

    /// <summary>When a record came into its state; null where there are none.</summary>
    public FieldDefinition? StatusSince { get; init; }

    /// <summary>Whether the record is in a state in which it can be neither changed nor deleted, except by transitions.</summary>
    public bool IsLocked(Record record) => Status is { Locked.Count: > 0 } status && status.Get(record) is { } state && status.Locked.Contains(state);

    /// <summary>Every grant; when there is none, all roles of the app may do everything.</summary>
    public required IReadOnlyList<GrantDefinition> Grants { get; init; }

    /// <summary>What is taken away, whatever a grant says.</summary>
    public IReadOnlyList<GrantDefinition> Denials { get; init; } = [];

    /// <summary>Who may share single records; none: nobody.</summary>
    public IReadOnlyList<ShareDefinition> Shares { get; init; } = [];

    /// <summary>The field of a name, or the one that had it before; whatever the case.</summary>
    public FieldDefinition? Field(string name) =>
        Fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? Fields.FirstOrDefault(f => f.FormerNames.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>What a query can ask for by this name: a field, or a part of one, as in <c>Home.City</c>.</summary>
    public FieldDefinition? Asked(string name) =>
        name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            ? Field(name[..dot])?.Parts.FirstOrDefault(part => string.Equals(part.Property, name[(dot + 1)..], StringComparison.OrdinalIgnoreCase))
            : Field(name);

    /// <summary>What the record is called, in the reader's language.</summary>
    public string TitleOf(Record record) => (ReaderLanguage.Pick(Titles) ?? Title).Of(record)?.ToString() is { Length: > 0 } title ? title : Label;

    /// <summary>What the record is called in what is kept, whoever causes it.</summary>
    internal string KeptTitleOf(Record record)
    {
        using var nobody = ReaderLanguage.Enter(null);
        return TitleOf(record);
    }
}
