using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Mutations;

/// <summary>What mutants are made of: words that mean something in another place, or break something.</summary>
internal static class Words
{
    public static readonly IReadOnlyList<string> Keys =
    [
        "app", "name", "version", "uses", "roles", "entities", "pages", "workflows", "entity", "was", "label", "title", "fields", "states", "transitions",
        "validations", "allow", "type", "required", "visible", "unique", "default", "min", "max", "min-length", "max-length", "pattern", "target", "choices",
        "number", "formula", "as", "currency", "read", "write", "from", "to", "by", "when", "message", "field", "page", "kind", "where", "sort", "cards",
        "workflow", "on", "do", "set", "create", "with", "mail", "webhook", "subject", "body", "help", "description", "plural", "<<", "?", "''", "\"\"", "0", "null",
    ];

    public static readonly IReadOnlyList<string> Names =
    [
        "Nowhere", "nobody.Nothing", "Id", "Status", "Today", "User", "Record", "String", "Equals", "GetType", "class", "loan", "Loan Item", "Ünïcödé", "商品",
        "e\u0301", "\u202Eevil", "\uFF21", "𝒳", "ÅÄÖ", "İ", "ı", "a.b.c", "Name", "X", "_", "Ω1", "Null", "True", "T\u00ADr", new('N', 51), new('N', 5000), "😀", "app-a.X", "app-a",
        "Name/Other", "..", "%41", "Main", "ToString", "BusinessOS", "System", "Entities",
    ];

    public static readonly IReadOnlyList<string> Values =
    [
        "", "~", "null", "true", "false", "yes", "1", "-1", "0", "1.5", "1e999", "0x10", "NaN", ".inf", "2026-02-30", "2026-01-01", "[]", "{}", "[a, b]", "{a: b}", "[[1]]",
        "- a", "'", "\"", "\"\\\"", "|", ">", "|-", "&a b", "*a", "!x y", "!!int 5", "%", "@a", "`a`", "a: b", "a -> b", "-> b", "a ->", "A, B, ", ", ,", "|||", "= =", "when", "by",
        "Loan created", "every day at 25:00", "every 7 minutes", "cron * * * *", "cron 99 * * * *", "every month on 31 at 08:00", "Nowhere created", "Nowhere becomes Never",
        "role Nobody", "a@b@c", "http://a", "https://{Name}/", "https://", "https://a b", "read, fly", "all when", "read when 1", "{Name", "Name}", "{}", "{{}}", "{Nowhere}", "{1 +}",
        "list", "board", "dashboard", "chart", "sum", "(?=x)", "[a-", "(", "\\", "((a+)+)+$", "LN-{}", "{0}{0}", "XXX", "eur", "1..2..3", "5..1", "..", "\u2028", "99999999999999999999",
    ];

    public static readonly IReadOnlyList<string> Fields =
    [
        .. FieldTypes.All,
        .. FieldTypes.All.Select(type => $"{type} required unique = 1"),
        .. FieldTypes.All.Select(type => $"{type} 1..0"),
        "reference Nowhere", "reference", "reference a.b.c", "choice", "choice A | A", "choice | |", "choice a b | C-D", "choice A (x | B", "formula", "formula 1 +", "formula Nowhere",
        "auto-number", "auto-number x", "auto-number {0000000000000}", "integer ..", "integer a..b", "date 2026-01-01..2025-01-01", "text ..0", "text ..99999999999", "text = ", "txet",
        "money 1..2 = 3", "{ type: money, currency: XXX }", "{ type: }", "{ }", "{ type: formula, formula: 1, as: nothing }", "{ type: text, required: 1 }", "{ type: [a] }",
        "{ type: text, max-length: -1 }", "{ type: text, pattern: '(' }", "{ type: choice, choices: [] }", "{ type: choice, choices: [1, {name: x}] }",
    ];

    public static readonly IReadOnlyList<string> Code =
    [
        "1 +", "(", ")", "\"", "'a'", "a b", "x => x", "Nowhere", "Nowhere.Name", "Name.Nowhere", "Name.Nowhere()", "User.Is(\"Nobody\")", "User.Is(", "1 / 0", "null", "null.Length", "default",
        "new object()", "System.IO.File.ReadAllText(\"/etc/passwd\")", "System.Diagnostics.Process.Start(\"sh\")", "typeof(string).Assembly", "GetType()", "this", "base", "await Name", "Name = \"x\"",
        "Name; return", "Name /* x */", "// x", "#if X", "#line 1 \"x\"", "throw null", "from a in b select c", "stackalloc int[9]", "\"\"\"x\"\"\"", "$\"{Name}\"", "$\"{$\"{Name}\"}\"", "@\"x\"", "'\\u0000'",
        "Name is { Length: > 3 }", "Name switch { _ => 1 }", "Name?.Length", "Name!", "Name ?? throw null", "(int)Name", "Name as object", "checked(1)", "nameof(Nowhere)", "sizeof(int)", "1m + 1.0", "1 == \"a\"",
        "Today + 1", "Today - Today", "Today < Now", "99999999999999999999999", "1.e", "0b2", "\"\\q\"", "true ? 1 : \"a\"", "!1", "-\"a\"", "Status.Open", "Status == \"Open\"", "Id == 1", "X<Y>.Z", "a[0]", "[1, 2]",
        "(1, 2)", "delegate { }", "static () => 1", "ref Name", "Name..", "^1", "..", "Name\u200B", "\u00A0", "é\u0301", "名", "@class", "$", "@", "\\", "`",
    ];

    public static readonly IReadOnlyList<string> Pieces =
        [" +", ")", "(", "\"", "'", ";", " && ", " || Nowhere", ".", ".Nowhere", "()", "[0]", "?", " ? 1 : 2", " is null", " == null", "!", "++", " = 1", "/*", "*/", "//", "{", "}", "\\", ", ", " => 1", "?.Length", " as string", "<T>"];

    public static readonly IReadOnlyList<string> Numbers =
        ["99999999999999999999999999999999", "2147483648", "-1", "00000000000000", "1e400", "0.0000000000000000000000000000000001", "79228162514264337593543950336", "1_000", "9223372036854775808"];

    public static readonly IReadOnlyList<string> Characters =
        ["\0", "\u0001", "\t", "\r", "\u007F", "\u0085", "\u00A0", "\u2028", "\uFEFF", "\uFFFD", "\uFFFF", "\uD83D\uDE00", "#", ":", ": ", "- ", "'", "\"", "{", "}", "[", "]", "|", ">", "&", "*", "!", "%", "@", "`", ",", "?", "\\", "~", "=", "->", "..", "\u202E", "\u0301"];

    public static readonly IReadOnlyList<string> Yaml =
        ["&a ", "*a", "!!binary ", "!<tag:x> ", "%YAML 1.2\n---\n", "\n---\n", "\n...\n", "? ", "<<: *a\n", "|+3\n", ">-\n", "- - - ", "{a: {b: {c: ", "[[[[", "'''", "\"\\x", "\"\\u12", "# ", "\n# comment\n", "\n\n\n", "\n ", "\n  - "];
}
