using BusinessOS.Import.Profiling;

namespace BusinessOS.Import.Inference;

/// <summary>Makes the fields of an entity out of a table's columns.</summary>
/// <param name="part">What the source calls a column.</param>
/// <param name="withData">Whether the rows become records, which must not get values they did not have.</param>
internal sealed class FieldMaker(IReadOnlyList<TableDraft> drafts, Findings findings, string part, bool withData)
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Id", "CreatedAt", "CreatedBy", "ChangedAt", "ChangedBy", "RowVersion", "User", "Today", "Now", "Equals", "Finalize", "GetHashCode", "GetType",
        "MemberwiseClone", "ReferenceEquals", "ToString", "True", "False", "StatusSince",
    };

    private static readonly string[] KeyEndings = ["id", "fk", "key", "no", "nr", "code", "ref", "name", "number"];

    public void Make(TableDraft draft)
    {
        var keys = UsableKeys(draft);
        FindStates(draft, keys);
        for (var at = 0; at < draft.Table.Columns.Count; at++)
        {
            var column = draft.Table.Columns[at];
            if (keys.FirstOrDefault(k => k.Columns[0].Equals(column.Name, StringComparison.OrdinalIgnoreCase)) is { } key)
            {
                Add(draft, Reference(draft, key));
            }
            else if (at == draft.StateColumn || keys.Any(k => k.Columns.Contains(column.Name, StringComparer.OrdinalIgnoreCase)))
            {
                continue; // told elsewhere
            }
            else if (IsSurrogate(draft, at))
            {
                continue; // told below, unless people know it
            }
            else if (column.IsComputed)
            {
                findings.Leave($"{draft.Table.Name}.{column.Name}", "The database works it out from other columns; write a formula of it.");
            }
            else if (TypeDecider.Decide(draft, at) is { } decision)
            {
                Add(draft, Plain(draft, at, decision));
            }
            else
            {
                findings.Leave($"{draft.Table.Name}.{column.Name}", $"A field cannot hold {(column.Declared.Length > 0 ? column.Declared : "it")}; files are uploaded to fields of type file or image.");
            }
        }

        KeepNumber(draft);
        foreach (var at in Enumerable.Range(0, draft.Table.Columns.Count).Where(i => IsSurrogate(draft, i) && !draft.Fields.Exists(f => f.Columns.Contains(i))))
        {
            findings.Origins.Add(new(draft.Name, null, $"{draft.Table.Columns[at].Name} is the key of the rows and no field: records have one of their own"));
        }
    }

    /// <summary>Keys that lead to a table of this import, each column in one of them only.</summary>
    private List<ForeignKey> UsableKeys(TableDraft draft)
    {
        var (usable, used) = (new List<ForeignKey>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var key in draft.Table.ForeignKeys.OrderBy(k => k.Columns.Count))
        {
            if (drafts.Any(d => d.Table.Name == key.Target) && key.Columns.All(c => draft.Table.Column(c) is not null) && !key.Columns.Any(used.Contains))
            {
                usable.Add(key);
                used.UnionWith(key.Columns);
            }
            else
            {
                findings.Leave($"the key of {draft.Table.Name} over {string.Join(", ", key.Columns)}", drafts.Any(d => d.Table.Name == key.Target)
                    ? "Its columns lead elsewhere already."
                    : $"{key.Target} is not part of this import.");
            }
        }

        return usable;
    }

    /// <summary>A status of a few values is the life of the record.</summary>
    private void FindStates(TableDraft draft, List<ForeignKey> keys)
    {
        var all = draft.Table.Columns.SelectMany(c => Words.Of(c.Name)).ToArray();
        for (var at = 0; at < draft.Table.Columns.Count && draft.States is null; at++)
        {
            var column = draft.Table.Columns[at];
            if (NameHints.IsStatus(Words.Of(column.Name), all) && !keys.Exists(k => k.Columns.Contains(column.Name))
                && ListDecider.Decide(draft, at, Words.Of(column.Name)) is { Type: FieldTypes.Choice, Values.Choices.Count: > 1 } decision)
            {
                Take(draft, at, decision.Values, decision.Why);
            }
        }
    }

    private void Take(TableDraft draft, int at, ValueNames values, string why)
    {
        (draft.States, draft.StateColumn) = (values, at);
        draft.StatesWhy = $"{part} {draft.Table.Columns[at].Name}: {why}";
    }

    private FieldDraft Reference(TableDraft draft, ForeignKey key)
    {
        var target = drafts.First(d => d.Table.Name == key.Target);
        var words = Words.Of(key.Columns[0]);
        words = words.Length > 1 && KeyEndings.Contains(words[^1]) ? words[..^1] : words;
        var isComposite = key.Columns.Count > 1;
        var written = isComposite || words is ["id"] ? target.Table.ShortName : key.Columns[0];
        words = isComposite || words is ["id"] ? Words.Singular(Words.OfTable(target.Table.ShortName)) : words;
        var columns = key.Columns.Select(draft.Table.IndexOf).ToEquatableArray();
        var required = columns.All(c => draft.Table.Columns[c].Required) && columns.All(c => draft.Profile.Rows == 0 || draft.Profile.Columns[c].Filled == draft.Profile.Rows);
        var from = $"{part} {string.Join(", ", key.Columns)}: {key.Evidence ?? $"{key.Said} {key.Target}"}";
        if (target.Folded is { } list)
        {
            return new(new FieldSpec { Name = Name(draft, words), Type = FieldTypes.Choice, Choices = list.Choices, Required = required, Label = Label(words, written) }, columns, list.NameOf, $"{from}, a list of {list.Choices.Count} words");
        }

        var spec = new FieldSpec
        {
            Name = Name(draft, words),
            Type = FieldTypes.Reference,
            Target = target.Name,
            Required = required && target != draft,
            Unique = key.Columns.Count == 1 && draft.Table.Unique.Any(u => u.Count == 1 && u[0] == key.Columns[0]),
            Label = Label(words, written),
            OnDelete = key.Cascades ? "cascade" : key.Clears && !required ? DeleteRules.Clear : null,
            Help = draft.Table.Columns[columns[0]].Comment is { } comment ? Line(comment) : null,
        };
        if (key.Evidence is not null)
        {
            findings.Assume($"Does {key.Columns[0]} of {draft.Table.Name} refer to {key.Target}?", $"Yes: {key.Evidence}.");
        }

        return new(spec, columns, t => t, from) { Key = key, IsAssumption = key.Evidence is not null };
    }

    private FieldDraft Plain(TableDraft draft, int at, TypeDecision decision)
    {
        var (column, profile) = (draft.Table.Columns[at], draft.Profile.Columns[at]);
        var isKey = draft.Key.Count == 1 && draft.Key[0] == at;
        var isFull = profile.Filled == draft.Profile.Rows && (column.Required || (isKey && draft.Profile.Rows > 0));
        var words = Own(draft, Words.Of(column.Name));
        var canBeUnique = decision.Type is FieldTypes.Text or FieldTypes.Integer or FieldTypes.Email or FieldTypes.Url or FieldTypes.Date;
        var spec = new FieldSpec
        {
            Name = Name(draft, words),
            Type = decision.Type,
            Label = (words.Length == Words.Of(column.Name).Length ? Words.LabelFor(Words.Field(words), column.Name) : null) ?? (Words.Field(words) == Name(draft, words) ? null : SpecName.ToLabel(Words.Field(words))),
            Help = column.Comment is { } comment ? Line(comment) : null,
            Required = isFull && decision.Type is not (FieldTypes.Boolean or FieldTypes.AutoNumber or FieldTypes.Tags or FieldTypes.MultiChoice),
            Unique = canBeUnique && ((isKey && draft.KeyIsBelieved) || draft.Table.Unique.Any(u => u.Count == 1 && u[0] == column.Name)),
            MaxLength = decision.MaxLength,
            MinLength = FieldTypes.HasLength(decision.Type) && column.LeastLength > 0 && draft.Profile.Rows == 0 ? column.LeastLength : null,
            Pattern = FieldTypes.HasLength(decision.Type) ? PatternOf(column) : null,
            NumberPattern = decision.NumberPattern,
            Choices = decision.Values?.Choices ?? [],
        };
        spec = WithBounds(spec, column, profile);
        return new(spec with { Default = Default(draft, at, spec, decision) }, [at], decision.Read, $"{part} {column.Name}: {decision.Why}") { IsAssumption = decision.IsAssumption };
    }

    /// <summary>A record of a row without a value would get the default in its place: there is none, then.</summary>
    private string? Default(TableDraft draft, int at, FieldSpec spec, TypeDecision decision)
    {
        var (column, empty) = (draft.Table.Columns[at], draft.Profile.Rows - draft.Profile.Columns[at].Filled);
        var value = DefaultText.Of(spec, column, decision);
        if (value is null || !withData || (empty == 0 && draft.Profile.IsWhole) || spec.Type == FieldTypes.Boolean)
        {
            return value;
        }

        var rows = empty switch { 0 => "Rows beyond those that were looked at may have", 1 => "One row has", _ => $"{empty} rows have" };
        findings.Leave($"the default of {draft.Table.Name}.{column.Name}", $"{rows} nothing there and would get it. Say 'default: {value}' once the records are in.");
        return null;
    }

    private static FieldSpec WithBounds(FieldSpec spec, SourceColumn column, ColumnProfile profile)
    {
        if (spec.Type is not (FieldTypes.Integer or FieldTypes.Decimal or FieldTypes.Money or FieldTypes.Percent))
        {
            return spec;
        }

        var (min, max) = (Bound(column.Min), Bound(column.Max));
        return spec with
        {
            Min = min is null || profile.Least < min ? null : column.Min,
            Max = max is null || profile.Greatest > max || max < min ? null : column.Max,
        };

        decimal? Bound(string? text) => decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var value)
            && (spec.Type != FieldTypes.Integer || value == decimal.Truncate(value)) ? value : null;
    }

    private static string? PatternOf(SourceColumn column)
    {
        if (column.Pattern is not { Length: > 0 } pattern)
        {
            return null;
        }

        try
        {
            _ = new System.Text.RegularExpressions.Regex(pattern);
            return pattern.TrimStart('^').TrimEnd('$');
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A key that only the database looks at.</summary>
    private static bool IsSurrogate(TableDraft draft, int at)
    {
        if (!draft.Key.Contains(at) || !draft.KeyIsDeclared)
        {
            return false;
        }

        var column = draft.Table.Columns[at];
        var words = Words.Of(column.Name);
        return column.Kind == SourceKind.Uuid || column.IsGiven || (column.Kind == SourceKind.Integer && draft.Key.Count == 1) || (words is ["id"] && column.Kind != SourceKind.Text)
            || (words is [.., "id"] && draft.Profile.Rows == 0);
    }

    /// <summary>A number people know a record by, because it is called one or because nothing else names the record: they keep it, and new records go on from there.</summary>
    private void KeepNumber(TableDraft draft)
    {
        if (draft.Key is not [var key] || draft.Table.Columns[key].Kind != SourceKind.Integer || draft.Profile.Columns[key] is not { Least: >= 0, Longest: <= 12 and var digits } || draft.Fields.Exists(f => f.Columns.Contains(key)))
        {
            return;
        }

        var column = draft.Table.Columns[key].Name;
        var words = Words.Of(column);
        var isNumber = words is [.., "no" or "nr" or "number" or "nummer"];
        if (!isNumber && draft.Fields.Exists(f => f.Spec.Type is FieldTypes.Text or FieldTypes.AutoNumber or FieldTypes.Email or FieldTypes.LongText))
        {
            return;
        }

        var why = isNumber ? "its name says that rows are called by it" : "the only thing a row can be called by";

        // As long as the longest, so that lists sort them as numbers.
        var field = new FieldDraft(
            new FieldSpec { Name = Name(draft, isNumber ? words : ["number"]), Type = FieldTypes.AutoNumber, NumberPattern = $"{{{new string('0', digits)}}}" },
            [key],
            t => t.PadLeft(digits, '0'),
            $"{part} {column}: {why}")
        { IsAssumption = true };
        draft.Fields.Insert(0, field);
        findings.Origins.Add(new(draft.Name, field.Name, field.Why));
        findings.Assume($"How is {OneOf(draft)} called?", $"By its number, {column}; new ones go on from the highest.");
    }

    public static string OneOf(TableDraft draft)
    {
        var label = (draft.Label ?? SpecName.ToLabel(draft.Name)).ToLowerInvariant();
        return "aeiou".Contains(label[0], StringComparison.Ordinal) ? $"an {label}" : $"a {label}";
    }

    private void Add(TableDraft draft, FieldDraft field)
    {
        draft.Fields.Add(field);
        findings.Origins.Add(new(draft.Name, field.Name, field.Why));
    }

    /// <summary>category_name of a category is its name, unless another column is called that.</summary>
    private static string[] Own(TableDraft draft, string[] words)
    {
        var entity = Words.Singular(Words.OfTable(draft.Table.ShortName));
        return words.Length > entity.Length && entity.Length > 0 && words.Take(entity.Length).SequenceEqual(entity) && words[entity.Length] is not ("id" or "no" or "nr" or "key" or "on" or "at" or "by")
            && !draft.Table.Columns.Any(c => Words.Of(c.Name).SequenceEqual(words.Skip(entity.Length)))
            ? words[entity.Length..]
            : words;
    }

    /// <summary>A name nothing else in the entity has or needs.</summary>
    private static string Name(TableDraft draft, string[] words)
    {
        var name = Words.Field(words);
        name = Reserved.Contains(name) ? draft.Name + name : name;
        name = draft.States is not null && name is "Status" ? "OtherStatus" : name;
        name = name == draft.Name ? $"{name}Text" : name;
        return Words.Free(name, n => draft.Fields.Exists(f => IsTaken(draft, f, n)) || n == draft.Name || (draft.States is not null && n == draft.Name + "Status"));
    }

    private static bool IsTaken(TableDraft draft, FieldDraft field, string name) =>
        string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(field.Name + "Id", name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(field.Name, name + "Id", StringComparison.OrdinalIgnoreCase)
        || (field.Spec.Choices.Count > 0 && draft.Name + field.Name == name);

    private static string? Label(string[] words, string written)
    {
        var name = Words.Field(words);
        return written.Any(c => c > 127) ? Words.LabelFor(name, written) : null;
    }

    private static string? Line(string comment)
    {
        var line = string.Join(' ', comment.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line.Length > 200 ? line[..200].TrimEnd() + "…" : line;
    }
}
