using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Text;

/// <summary>
/// Reads a Markdown table by its header: a data dictionary (field, type, required …), a matrix of rights (role × record),
/// example records (the columns are the fields), or else a list with a name and what is said about it.
/// </summary>
internal static partial class TableReader
{
    private static readonly HashSet<string> NameColumns = new(StringComparer.OrdinalIgnoreCase)
    {
        "field", "fields", "field name", "name", "attribute", "attribute name", "column", "column name", "property", "data field", "element", "data element", "item", "label", "input",
    };

    private static readonly HashSet<string> TypeColumns = new(StringComparer.OrdinalIgnoreCase) { "type", "data type", "datatype", "field type", "format", "kind" };

    private static readonly HashSet<string> RequiredColumns = new(StringComparer.OrdinalIgnoreCase) { "required", "required?", "mandatory", "mandatory?", "req", "req.", "must", "not null", "obligatory" };

    private static readonly HashSet<string> OptionalColumns = new(StringComparer.OrdinalIgnoreCase) { "optional", "optional?", "nullable", "null", "null?", "nullable?" };

    private static readonly HashSet<string> EntityColumns = new(StringComparer.OrdinalIgnoreCase) { "entity", "table", "object", "record", "record type", "module", "class" };

    private static readonly HashSet<string> RoleColumns = new(StringComparer.OrdinalIgnoreCase) { "role", "roles", "user", "users", "who", "user role", "actor", "group", "user group", "" };

    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "yes", "y", "x", "true", "1", "\u2713", "\u2714", "\u2705", "mandatory", "required", "must", "m", "all", "full" };

    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase) { "no", "n", "false", "0", "-", "\u2013", "", "none", "optional", "o", "\u2717", "\u274C" };

    /// <summary>The table that starts at line <paramref name="at"/>; null when none does.</summary>
    public static Table? Read(string[] lines, int at)
    {
        if (!IsRow(lines[at]))
        {
            return null;
        }

        var count = 1;
        while (at + count < lines.Length && IsRow(lines[at + count]))
        {
            count++;
        }

        var cells = Enumerable.Range(at, count).Select(i => Cells(lines[i])).ToArray();
        var headed = count > 2 && cells[1].All(IsRuleCell) && cells[1].Length > 0;
        var rows = Enumerable.Range(headed ? 2 : 0, headed ? count - 2 : count).Where(i => !cells[i].All(IsRuleCell) && cells[i].Any(c => c.Length > 0)).ToArray();
        var header = headed ? cells[0] : null;
        return new Table(count, header is null
            ? [.. rows.Select(i => ((string?)null, Plain(cells[i]), i))]
            : Rows(header, [.. rows.Select(i => (Cells: Fitted(cells[i], header.Length), Line: i))]));
    }

    private static (string?, string, int)[] Rows(string[] header, (string[] Cells, int Line)[] rows)
    {
        var name = Array.FindIndex(header, NameColumns.Contains);
        var entity = Array.FindIndex(header, EntityColumns.Contains);
        var described = Array.FindIndex(header, h => TypeColumns.Contains(h) || RequiredColumns.Contains(h) || OptionalColumns.Contains(h) || IsRemark(h));
        if (name >= 0 && (described >= 0 || header.Length == 1 || entity >= 0))
        {
            return [.. Dictionary(header, rows, name, entity)];
        }

        if (RoleColumns.Contains(header[0]) && header.Length > 1 && rows.All(r => r.Cells.Skip(1).All(IsRight)))
        {
            return [.. rows.SelectMany(r => Rights(header, r.Cells).Select(text => ((string?)null, text, r.Line)))];
        }

        return entity < 0 && !header.Any(h => RoleColumns.Contains(h) || IsRemark(h)) && IsExample(header, rows)
            ? [.. Columns(header)]
            : [.. rows.Select(r => ((string?)null, Plain(r.Cells), r.Line))];
    }

    private static IEnumerable<(string?, string, int)> Dictionary(string[] header, (string[] Cells, int Line)[] rows, int name, int entity)
    {
        var current = "";
        foreach (var (cells, line) in rows)
        {
            if (cells[name].Length == 0)
            {
                continue;
            }

            var opens = entity >= 0 && cells[entity].Length > 0 && cells[entity] != current;
            current = opens ? cells[entity] : current;
            var notes = header.Select((h, i) => i == name || i == entity ? "" : Note(h, cells[i])).Where(n => n.Length > 0);
            var note = string.Join("; ", notes).Replace('(', ' ').Replace(')', ' ');
            yield return (opens ? current : null, note.Length == 0 ? cells[name] : $"{cells[name]} ({note})", line);
        }
    }

    // What a cell says, in the words a note in brackets would use.
    private static string Note(string column, string cell)
    {
        if (RequiredColumns.Contains(column))
        {
            return Yes.Contains(cell) ? "required" : No.Contains(cell) ? "" : cell;
        }

        if (OptionalColumns.Contains(column))
        {
            return Yes.Contains(cell) ? "optional" : "";
        }

        return column.StartsWith("unique", StringComparison.OrdinalIgnoreCase) ? Yes.Contains(cell) ? "unique" : ""
            : cell.Length == 0 || No.Contains(cell) ? ""
            : column.StartsWith("default", StringComparison.OrdinalIgnoreCase) ? $"default {cell}"
            : column.StartsWith("example", StringComparison.OrdinalIgnoreCase) || column.StartsWith("e.g", StringComparison.OrdinalIgnoreCase) ? $"e.g. {cell}"
            : TypeColumns.Contains(column) ? Length().Replace(cell, " ")
            : cell.Replace(";", ",", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rights(string[] header, string[] cells)
    {
        var columns = Enumerable.Range(1, header.Length - 1).ToArray();
        if (columns.All(i => Action().IsMatch(header[i])))
        {
            var may = columns.Where(i => Yes.Contains(cells[i])).Select(i => header[i].ToLowerInvariant()).ToArray();
            if (may.Length > 0)
            {
                yield return $"{cells[0]} may only {string.Join(", ", may)} everything";
            }

            yield break;
        }

        foreach (var i in columns)
        {
            var words = Yes.Contains(cells[i]) ? "manage" : string.Join(", ", cells[i].Split([',', '/', '+', ' '], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant()));
            yield return No.Contains(cells[i]) ? $"{cells[0]} cannot access {header[i].ToLowerInvariant()}" : $"{cells[0]} may only {words} {header[i].ToLowerInvariant()}";
        }
    }

    private static bool IsRight(string cell) => Yes.Contains(cell) || No.Contains(cell)
        || cell.Split([',', '/', '+', ' '], StringSplitOptions.RemoveEmptyEntries).All(w => Action().IsMatch(w));

    // Columns named like values over rows that hold something: records somebody keeps by hand today.
    private static bool IsExample(string[] header, (string[] Cells, int Line)[] rows) =>
        header.Length > 2 && rows.Length > 0 && header.All(h => h.Split(' ').Length <= 3) && rows.All(r => r.Cells.All(c => c.Length < 60));

    // The first column names the records where its header is the kind of record: "Tool | Price | Location".
    private static IEnumerable<(string?, string, int)> Columns(string[] header)
    {
        var kind = !Meanings.TryAttributeType(header[0].ToLowerInvariant().Split(' '), out _) && header[0].Any(char.IsLetter);
        for (var i = 0; i < header.Length; i++)
        {
            if (header[i].Length > 0)
            {
                yield return (kind && i == 0 ? header[0] : null, kind && i == 0 ? "Name" : header[i], 0);
            }
        }
    }

    private static bool IsRemark(string header) => Remark().IsMatch(header);

    private static bool IsRow(string line) => line.Trim() is ['|', _, .., '|'];

    private static bool IsRuleCell(string cell) => cell.Length > 0 && cell.All(c => c is '-' or ':' or '=' or '\u2013' or ' ');

    private static string[] Cells(string line) => line.Trim()[1..^1].Split('|', StringSplitOptions.TrimEntries).Select(SentenceSplitter.Unmark).ToArray();

    private static string[] Fitted(string[] cells, int columns) => [.. cells.Take(columns), .. Enumerable.Repeat("", Math.Max(0, columns - cells.Length))];

    private static string Plain(string[] cells)
    {
        var rest = string.Join(", ", cells.Skip(1).Where(c => c.Length > 0));
        return rest.Length == 0 ? cells[0] : $"{cells[0]}: {rest}";
    }

    [GeneratedRegex(@"\(\d+(?:\s*,\s*\d+)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(@"^(?:remarks?|notes?|comments?|description|meaning|details?|explanation|values?|allowed values|options|possible values|constraints?|rules?|validation|default(?: value)?|unique\??|examples?|e\.g\.?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(?:read|view|see|create|add|edit|update|change|modify|delete|remove|write|c|r|u|d|crud)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Action();
}
