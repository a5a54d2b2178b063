using BusinessOS.Import.Profiling;

namespace BusinessOS.Import.Inference;

/// <summary>
/// Decides what type a column gets: by what the source declares, what the name says and what the values show. Values have
/// the last word, so that every one of them fits.
/// </summary>
internal static class TypeDecider
{
    private const int ShortText = 255;

    /// <returns>Null for what no field can hold.</returns>
    public static TypeDecision? Decide(TableDraft draft, int at)
    {
        var (column, profile) = (draft.Table.Columns[at], draft.Profile.Columns[at]);
        var words = Words.Of(column.Name);
        return column.Kind == SourceKind.Other ? null
            : ListDecider.Decide(draft, at, words)
            ?? Declared(column, profile, words)
            ?? NumberDecider.Decide(column, profile, words)
            ?? Dated(column, profile)
            ?? Addressed(column, profile, words)
            ?? PatternDecider.Decide(draft, at)
            ?? Texts(column, profile, words);
    }

    private static TypeDecision? Declared(SourceColumn column, ColumnProfile profile, string[] words)
    {
        if (column.Kind == SourceKind.Json && Holds(profile, ValueForm.Json))
        {
            return new(FieldTypes.Json, t => ValueForms.Read(ValueForm.Json, t), column.Declared.Length > 0 ? $"it is declared {column.Declared}" : "it is an object with any properties");
        }

        if (column.Kind == SourceKind.List)
        {
            return new(FieldTypes.Tags, t => t, column.Declared.Length > 0 ? $"it is declared {column.Declared}" : "it is a list of texts");
        }

        if (column.Kind == SourceKind.Boolean && (Holds(profile, ValueForm.Boolean) || Holds(profile, ValueForm.Bit)))
        {
            return new(FieldTypes.Boolean, Flag, $"it is declared {column.Declared}");
        }

        // A letter that is always the same need not mean yes.
        if (profile.Filled > 0 && ((profile.IsAll(ValueForm.Boolean) && (profile.Distinct > 1 || NameHints.IsFlag(words))) || (profile.IsAll(ValueForm.Bit) && (NameHints.IsFlag(words) || column.Allowed.Order(StringComparer.Ordinal).SequenceEqual(["0", "1"])))))
        {
            return new(FieldTypes.Boolean, Flag, $"{profile.AllAre} yes or no") { IsAssumption = true };
        }

        return profile.Filled == 0 && column.Kind == SourceKind.Integer && NameHints.IsFlag(words) ? new(FieldTypes.Boolean, Flag, "its name is a yes or no") { IsAssumption = true } : null;
    }

    private static string? Flag(string text) => ValueForms.Read(ValueForm.Boolean, text) ?? ValueForms.Read(ValueForm.Bit, text);

    private static TypeDecision? Dated(SourceColumn column, ColumnProfile profile)
    {
        var isDeclared = column.Kind is SourceKind.Date or SourceKind.DateTime or SourceKind.Time or SourceKind.Duration;
        if (profile.Filled == 0)
        {
            return column.Kind switch
            {
                SourceKind.Date => Made(FieldTypes.Date, ValueForm.Date),
                SourceKind.DateTime => Made(FieldTypes.DateTime, ValueForm.DateTime),
                SourceKind.Time => Made(FieldTypes.Time, ValueForm.Time),
                SourceKind.Duration => Made(FieldTypes.Duration, ValueForm.Duration),
                _ => null,
            };
        }

        (string Type, ValueForm Form, string Words)[] forms =
        [
            (FieldTypes.Date, ValueForm.Date, "days"),
            (FieldTypes.Date, ValueForm.DateDayFirst, "days, the day first"),
            (FieldTypes.Date, ValueForm.DateMonthFirst, "days, the month first"),
            (FieldTypes.DateTime, ValueForm.DateTime, "points in time, taken for UTC where they do not say"),
            (FieldTypes.DateTime, ValueForm.DateTimeDayFirst, "points in time, the day first"),
            (FieldTypes.DateTime, ValueForm.DateTimeMonthFirst, "points in time, the month first"),
            (FieldTypes.Time, ValueForm.Time, "times of day"),
            (FieldTypes.Duration, ValueForm.Duration, "spans of time"),
        ];
        var fitting = forms.Where(f => profile.IsAll(f.Form)).ToArray();
        if (fitting.Length == 0)
        {
            return null;
        }

        var (type, form, written) = fitting[0];
        var isAmbiguous = form == ValueForm.DateDayFirst && profile.IsAll(ValueForm.DateMonthFirst);
        return new(type, t => ValueForms.Read(form, t), $"{profile.AllAre} {written}{(isAmbiguous ? "; the month first would be possible too" : "")}")
        {
            IsAssumption = !isDeclared || isAmbiguous || (column.Kind == SourceKind.DateTime && type == FieldTypes.Date),
        };

        TypeDecision Made(string type, ValueForm form) => new(type, t => ValueForms.Read(form, t), column.Declared.Length > 0 ? $"it is declared {column.Declared}" : "its format says so");
    }

    private static TypeDecision? Addressed(SourceColumn column, ColumnProfile profile, string[] words)
    {
        (string Type, ValueForm Form, bool IsNamed, string What)[] kinds =
        [
            (FieldTypes.Email, ValueForm.Email, NameHints.IsEmail(words) || column.Kind == SourceKind.Email, "mail addresses"),
            (FieldTypes.Url, ValueForm.Url, NameHints.IsUrl(words) || column.Kind == SourceKind.Url, "web addresses"),
            (FieldTypes.Phone, ValueForm.Phone, NameHints.IsPhone(words), "telephone numbers"),
        ];
        foreach (var (type, form, isNamed, what) in kinds)
        {
            if (profile.Filled == 0 ? isNamed : profile.IsAll(form) && (isNamed || form != ValueForm.Phone))
            {
                return new(type, t => ValueForms.Read(form, t), profile.Filled == 0 ? "its name says so" : $"{profile.AllAre} {what}")
                {
                    IsAssumption = column.Kind is not (SourceKind.Email or SourceKind.Url),
                    MaxLength = type != FieldTypes.Phone && column.Length < 255 && column.Length >= profile.Longest ? column.Length : null,
                };
            }

            if (isNamed && profile.Fits(form) > 0 && profile.Filled <= 1_000)
            {
                return Texts(column, profile, words) with { Why = $"{profile.Fits(form)} of {profile.Filled} values are {what}, the others are not" };
            }
        }

        return null;
    }

    private static TypeDecision Texts(SourceColumn column, ColumnProfile profile, string[] words)
    {
        var isLong = profile.HasLines || profile.Longest > TextLimits.Line || (column.Kind is SourceKind.LongText or SourceKind.Unknown && (profile.Longest > ShortText || NameHints.IsLong(words)))
            || (column.Length > ShortText && (profile.Filled == 0 || profile.Longest > ShortText));
        var limit = column.Length is { } most && most >= profile.Longest && most <= (isLong ? TextLimits.Long : TextLimits.Line) ? column.Length : null;
        return new(isLong ? FieldTypes.LongText : FieldTypes.Text, t => t, column.Declared.Length > 0
            ? $"it is declared {column.Declared}"
            : profile.Filled > 0 ? profile.Counted : "nothing says more")
        {
            MaxLength = isLong ? null : limit,
        };
    }

    private static bool Holds(ColumnProfile profile, ValueForm form) => profile.Filled == 0 || profile.IsAll(form);
}
