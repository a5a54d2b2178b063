using BusinessOS.Build;
using BusinessOS.Diagnostics;
using Xunit;

namespace BusinessOS.Tests.Golden.Compile;

/// <summary>Whatever people call their things works, or is said to be taken; it is never a defect of generated code.</summary>
public sealed class NameTests
{
    private static readonly string[] Names =
    [
        "Task", "Thread", "Event", "Action", "File", "Index", "Program", "Page", "Type", "Version", "Range", "Timer", "Buffer", "Console", "Environment", "Attribute", "Exception",
        "Random", "Nullable", "Entity", "Field", "Role", "Home", "Dashboard", "List", "Account", "Login", "Component", "Layout", "Router", "Icon", "Func", "Expression", "Computed",
        "Condition", "Operations", "Queryable", "Enumerable", "Lookup", "Desk", "App", "Apps", "Runtime", "Module", "Actor", "Ambient", "AppUser", "Directory", "Path", "Console2",
        "Delegate", "Uri", "Array", "Span", "Tuple", "Void", "Boolean", "Byte", "Char", "Double", "Int32", "Int64", "Single", "Lazy", "Lock", "Monitor", "Stream", "Encoding", "Regex",
        "Match", "Group", "Capture", "Culture", "Calendar", "Process", "Trace", "Debug", "Assembly", "Module2", "Member", "Parameter", "Inject", "RouteData", "HttpContext", "Manager",
        "System", "Microsoft", "Object", "String", "DateTime", "Guid", "Record", "User", "Today", "Now", "Enum", "Math", "Convert", "Decimal", "DateOnly", "TimeSpan", "Id", "Equals",
    ];

    public static TheoryData<string, string> Apps => new()
    {
        { "entities", Of(name => $"  {name}:\n    fields:\n      Title: text\n      Level: choice Low | High\n    states: Open, Closed\n    transitions:\n      Close: Open -> Closed\n") },
        { "fields", "entities:\n  Thing:\n    fields:\n" + string.Concat(Names.Select(n => $"      {n}: text\n")) },
        { "choice fields", "entities:\n  Thing:\n    fields:\n" + string.Concat(Names.Select(n => $"      {n}: choice Low | High = Low\n")) },
        { "dates, numbers and formulas", "entities:\n  Thing:\n    fields:\n" + string.Concat(Names.Select((n, i) => $"      {n}: {(i % 3 == 0 ? "date = Today" : i % 3 == 1 ? "money" : "date-time = Now")}\n")) },
        { "choices", "entities:\n  Thing:\n    fields:\n      Kind: { type: choice, choices: [class, 1st, 2nd half, C#, Über, A/B, null, true, \"...x\", Å, int, 日本, e-mail, 50%, None, Unknown] }\n" },
        { "states", "entities:\n  Thing:\n    fields:\n      Title: text\n    states: New, class, 1st, Value, ToString2, Status\n    transitions:\n      New: New -> Value\n      Delete: Value -> Status\n      Status: Status -> New\n" },
        { "roles", "roles: [Manager, Task, User2, System2, Thing, Event]\nentities:\n  Thing:\n    fields:\n      Title: text\n    allow:\n      Thing: all\n      Task: read when Title == \"x\"\n      Event: read\n  Manager:\n    fields:\n      Title: text\n" },
        { "workflows and pages", "entities:\n  Thing:\n    fields:\n      Title: text\nworkflows:\n  Thing:\n    on: Thing created\n    do:\n      - set: { Title: '\"x\"' }\n  Task:\n    on: Thing created\n    when: Title == \"y\"\n    do:\n      - set: { Title: '\"x\"' }\npages:\n  Task:\n    kind: list\n    entity: Thing\n  Home:\n    kind: list\n    entity: Thing\n" },
        { "references named like types", "entities:\n  Task:\n    fields:\n      Title: text\n  Event:\n    fields:\n      Task: reference Task\n      File: file\n      Guid: reference Event\n    title: \"{Task.Title} {File}\"\n" },
    };

    [Theory]
    [MemberData(nameof(Apps))]
    public void A_name_works_or_is_said_to_be_taken(string what, string body)
    {
        var builder = new AppBuilder(AppCase.References);
        foreach (var id in new[] { "desk", "task" })
        {
            var text = $"app: {id}\nname: Desk\n{body}";
            IReadOnlyList<Diagnostic> problems = Check(builder, text);
            for (var rounds = 0; problems.Any(p => p.Code is "BOS1032" or "BOS1035" or "BOS1038" or "BOS1044") && rounds < 3; rounds++)
            {
                text = Without(text, problems);
                problems = Check(builder, text);
            }

            Assert.True(
                problems.Where(p => p.IsError).All(p => p.Code.StartsWith("BOS1", StringComparison.Ordinal) || p.Code.StartsWith("BOS0", StringComparison.Ordinal)),
                $"{what}: {string.Join('\n', problems)}");
        }
    }

    private static string Of(Func<string, string> entity) => "entities:\n" + string.Concat(Names.Select(entity));

    private static EquatableArray<Diagnostic> Check(AppBuilder builder, string app) =>
        builder.Check(AppCase.Read(new Dictionary<string, string> { ["app.yaml"] = app })).Diagnostics;

    /// <summary>The app without the nodes that were refused, so that the compiler sees the others.</summary>
    private static string Without(string app, IReadOnlyList<Diagnostic> problems)
    {
        var lines = app.Split('\n').ToList();
        foreach (var line in problems.Where(p => p.IsError).Select(p => p.Span.Line - 1).Distinct().OrderDescending())
        {
            var indent = Indent(lines[line]);
            var after = line + 1;
            while (after < lines.Count && lines[after].Length > 0 && Indent(lines[after]) > indent)
            {
                after++;
            }

            lines.RemoveRange(line, after - line);
        }

        return string.Join('\n', lines);
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
