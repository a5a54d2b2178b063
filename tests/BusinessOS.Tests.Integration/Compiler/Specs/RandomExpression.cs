using System.Globalization;
using BusinessOS.Model;
using BusinessOS.Model.Resolving;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>C# as owners write it: what the compiler takes and the database can be asked.</summary>
/// <param name="record">The record in scope; null where there is none.</param>
/// <param name="roles">The roles of the app that the expression is in.</param>
/// <param name="isNew">Whether the record is only being made: much is not there yet.</param>
internal sealed class RandomExpression(Dice dice, string app, EntityPlan? record, IReadOnlyList<string> roles, bool isNew = false)
{
    private readonly IReadOnlyList<Member> _members = [.. Member.Of(record).Where(m => !isNew || m.IsGiven)];

    /// <summary>True or false.</summary>
    /// <param name="depth">How many more times conditions may be joined.</param>
    public string Condition(int depth = 2)
    {
        if (depth == 0 || dice.In100(50))
        {
            return Comparison();
        }

        var (left, right) = (Condition(depth - 1), Condition(depth - 1));
        return dice.Below(5) switch
        {
            0 or 1 => $"{In(left)} && {In(right)}",
            2 => $"{In(left)} || {In(right)}",
            3 => $"!({left})",
            _ => $"({Comparison()} ? {In(left)} : {In(right)})",
        };
    }

    /// <summary>A number; whole numbers only of whole ones.</summary>
    public string Number(int depth = 2)
    {
        var numbers = _members.Where(m => m.IsNumber).ToList();
        if (numbers.Count == 0)
        {
            return dice.Of(["1", "0.5m", "100", "-3", "Today.Year"]);
        }

        var member = dice.Of(numbers);
        return (depth == 0 ? 0 : dice.Below(8)) switch
        {
            1 => $"{member.Path} + {Number(depth - 1)}",
            2 => $"{member.Path} * 1.5m",
            3 => $"({member.Path} - {In(Number(depth - 1))})",
            4 => $"({Comparison()} ? {In(Number(depth - 1))} : {member.Path})",
            5 when member.IsOptional => $"({member.Path} ?? 0)",
            6 => $"(decimal?){member.Path} / 3",
            7 => $"(decimal?){member.Path} / {dice.Of(numbers).Path}",
            _ => member.Path,
        };
    }

    public string Text(int depth = 2)
    {
        var texts = _members.Where(m => m.IsText).ToList();
        if (texts.Count == 0 || depth == 0)
        {
            return dice.Of(["\"\"", "\"Open\"", "\"a \\\" b\"", "User.Name", "User.Email", "\"名\"", .. texts.Select(t => t.Path)]);
        }

        var member = dice.Of(texts);
        return dice.Below(8) switch
        {
            0 => $"{member.Path} + \" \" + {In(Text(depth - 1))}",
            1 => $"({member.Path} ?? \"-\")",
            2 => $"{member.Path}.ToUpper()",
            3 => $"{member.Path}.Trim()",
            4 => $"({Comparison()} ? {In(Text(depth - 1))} : {member.Path})",
            5 => $"{member.Path}.Replace(\"a\", \"b\")",
            6 when _members.Any(m => m.IsNumber) => $"{dice.Of([.. _members.Where(m => m.IsNumber)]).Path}.ToString()",
            _ => member.Path,
        };
    }

    public string Date()
    {
        var dates = _members.Where(m => m.Type == FieldType.Date).ToList();
        if (dates.Count == 0)
        {
            return dice.Of(["Today", "Today.AddDays(14)", "Today.AddMonths(-1)", "new DateOnly(2026, 1, 31)"]);
        }

        var member = dice.Of(dates);
        return dice.Below(4) switch
        {
            0 when member.IsOptional => $"({member.Path} ?? Today)",
            1 => member.IsOptional ? $"{member.Path}.Value.AddDays(3)" : $"{member.Path}.AddDays(3)",
            2 => $"({Comparison()} ? {member.Path} : Today)",
            _ => member.Path,
        };
    }

    public string Time()
    {
        var times = _members.Where(m => m.Type == FieldType.DateTime).ToList();
        return times.Count == 0
            ? dice.Of(["Now", "Now.AddHours(2)", record is null || isNew ? "Now" : "CreatedAt"])
            : dice.Of(times).Path;
    }

    private string Comparison() => _members.Count == 0 || dice.In100(12) ? Surrounding() : Of(dice.Of(_members));

    /// <summary>Without any field.</summary>
    private string Surrounding() => dice.Below(record is null || isNew ? 5 : 8) switch
    {
        0 when roles.Count > 0 => $"User.Is(\"{dice.Of(roles)}\")",
        1 => "User.Email != \"\"",
        2 => "Today > new DateOnly(2020, 1, 1)",
        3 => "Now > Now.AddDays(-1)",
        5 => "CreatedBy == User.Email",
        6 => "ChangedAt < Now.AddDays(-30)",
        7 when record is { States.Count: > 0 } => OfStatus(record),
        _ => "true",
    };

    private string Of(Member member) => member.Type switch
    {
        FieldType.Boolean => dice.Of([member.Path, $"!{member.Path}", $"{member.Path} == true"]),
        FieldType.Integer or FieldType.Decimal or FieldType.Money or FieldType.Percent => OfNumber(member),
        FieldType.Date => OfDay(member),
        FieldType.DateTime => dice.Of([$"{member.Path} < Now", $"{member.Path} > Now.AddDays(-7)", $"{member.Path} {Sign()} {Time()}"]),
        FieldType.Choice => OfChoice(member),
        FieldType.MultiChoice => OfChoices(member),
        FieldType.Tags => dice.Of([$"{member.Path}.Contains(\"new\")", $"{member.Path}.Count > 1", $"!{member.Path}.Any()"]),
        FieldType.References => dice.Of([$"{member.Path}.Any()", $"{member.Path}.Count > 1", $"{member.Path}.Any(one => one.CreatedBy == User.Email)", $"!{member.Path}.All(one => one.ChangedAt < Now)"]),
        FieldType.Team => dice.Of([$"User.In({member.Path})", $"!User.In({member.Path}) || User.In(\"{EntityPlan.Team}\")", $"{member.Path} == null"]),
        FieldType.User => dice.Of([$"{member.Path} == User", $"{member.Path} != User", $"{member.Path} == null", $"{member.Path}.Email == User.Email", $"{member.Path}Id != null", $"{member.Path}.Name.StartsWith(\"A\")"]),
        FieldType.Reference => dice.Of([$"{member.Path} == null", $"{member.Path} != null", $"{member.Path}Id != null"]),
        FieldType.Location => dice.Of([$"{member.Path}.DistanceTo(47.37, 8.54) < 10", $"{member.Path}.Latitude > 0", $"{member.Path} != null", $"{member.Path}.DistanceTo({member.Path}) == 0"]),
        FieldType.Address => dice.Of([$"{member.Path}.City == \"Bern\"", $"{member.Path}.Country != \"CH\"", $"{member.Path} == null", $"{member.Path}.Street.Contains(\"a\")", $"{member.Path}.PostalCode.Length > 4"]),
        _ when member.IsText => OfText(member),
        _ => member.IsOptional ? $"{member.Path} != null" : "true",
    };

    private string OfNumber(Member member) => dice.Below(5) switch
    {
        0 => $"{member.Path} {Sign()} {dice.Below(100).ToString(CultureInfo.InvariantCulture)}",
        1 => $"{member.Path} {Sign()} 0.5m",
        2 when member.IsOptional => $"{member.Path} == null",
        3 => $"{member.Path} {Sign()} {In(Number(1))}",
        _ => $"{member.Path} * 2 {Sign()} {member.Path}",
    };

    private string OfDay(Member member) => dice.Below(5) switch
    {
        0 => $"{member.Path} < Today",
        1 => $"{member.Path} >= Today.AddDays({dice.Below(30).ToString(CultureInfo.InvariantCulture)})",
        2 when member.IsOptional => $"{member.Path} == null",
        3 => $"{member.Path}{(member.IsOptional ? ".Value" : "")}.Year > 2020",
        _ => $"{member.Path} {Sign()} {Date()}",
    };

    private string OfText(Member member) => dice.Below(8) switch
    {
        0 => $"{member.Path} == \"Open\"",
        1 => $"{member.Path} != null",
        2 => $"{member.Path}.Contains(\"a\")",
        3 => $"{member.Path}.StartsWith(\"A\")",
        4 => $"{member.Path}.Length > 3",
        5 => $"string.IsNullOrEmpty({member.Path})",
        6 => $"{member.Path} == User.Email",
        _ => $"{member.Path} == {In(Text(1))}",
    };

    private string OfChoice(Member member) => dice.In100(70)
        ? $"{member.Path} {dice.Of(["==", "!="])} {Space(member.Entity)}{member.Entity.Name}{member.Field.Name}.{dice.Of([.. member.Field.Choices]).Name}"
        : member.IsOptional ? $"{member.Path} == null" : $"{member.Path} == {member.Path}";

    private string OfChoices(Member member) => dice.In100(70)
        ? $"{dice.Of(["", "!"])}{member.Path}.Contains({Space(member.Entity)}{member.Entity.Name}{member.Field.Name}.{dice.Of([.. member.Field.Choices]).Name})"
        : dice.Of([$"{member.Path}.Count > 1", $"{member.Path}.Any()"]);

    private string OfStatus(EntityPlan entity) => $"Status {dice.Of(["==", "!="])} {Space(entity)}{entity.StatusType}.{dice.Of(entity.States)}";

    /// <summary>Values of another app's records are named with their app.</summary>
    private string Space(EntityPlan entity) => entity.App == app ? "" : $"{Naming.Pascal(entity.App)}.";

    private string Sign() => dice.Of(["<", ">", "<=", ">=", "==", "!="]);

    private static string In(string expression) => expression.Contains(' ', StringComparison.Ordinal) ? $"({expression})" : expression;
}
