using System.Text.RegularExpressions;
using BusinessOS.Spec;

namespace BusinessOS.Studio.Components;

/// <summary>Names and types of a spec in the words of its readers.</summary>
internal static partial class Words
{
    /// <summary><c>DueOn</c> → "Due on".</summary>
    public static string Of(string name)
    {
        var words = Hump().Replace(name, " $1").Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..].ToLowerInvariant();
    }

    /// <summary>"Low, Normal or High".</summary>
    public static string List(IEnumerable<string> items, string last)
    {
        var all = items.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    /// <summary>What the records of an entity are called together.</summary>
    public static string PluralOf(EntitySpec entity) => entity.Plural ?? (entity.Label ?? Of(entity.Name)) switch
    {
        [.. var stem, 'y'] when stem.Length > 0 && !"aeiou".Contains(stem[^1], StringComparison.OrdinalIgnoreCase) => stem + "ies",
        var label => label + "s",
    };

    /// <summary>What a workflow does, step by step: "mail the manager, then set Priority".</summary>
    public static string StepsOf(WorkflowSpec workflow) => string.Join(", then ", workflow.Steps.Select(StepOf));

    /// <summary>What a step does: "mail “Your loan” to {Borrower.Email}".</summary>
    public static string StepOf(StepSpec step) => step.Kind switch
    {
        "set" => $"set {List(step.Values.Select(v => Of(v.Field).ToLowerInvariant()), "and")}",
        "create" => $"create {Of(step.Entity ?? "a record").ToLowerInvariant()}",
        "mail" => $"mail to {Addressee(step.To ?? "")}",
        "run" => $"run {Of(step.Activity ?? "a step of your own").ToLowerInvariant()}",
        _ => $"call {step.Url}",
    };

    /// <summary><c>{Borrower.Email}</c> → "the borrower", <c>role Manager</c> → "every manager".</summary>
    private static string Addressee(string to) =>
        to.StartsWith("role ", StringComparison.Ordinal) ? $"every {Of(to[5..]).ToLowerInvariant()}"
        : to.StartsWith('{') && to.EndsWith('}') && to.Contains('.', StringComparison.Ordinal) ? $"the {Of(to[1..to.IndexOf('.', StringComparison.Ordinal)]).ToLowerInvariant()}"
        : to;

    /// <summary>What a field holds: "one of Low, Normal, High", "a link to Equipment".</summary>
    public static string TypeOf(FieldSpec field)
    {
        var type = field.Type switch
        {
            FieldTypes.Choice => string.Join(", ", field.Choices.Select(c => c.Label ?? Of(c.Name))),
            FieldTypes.MultiChoice => "any of " + string.Join(", ", field.Choices.Select(c => c.Label ?? Of(c.Name))),
            FieldTypes.References => $"links to any number of {Of((field.Target ?? "").Split('.')[^1])}",
            FieldTypes.User => "person of the organization",
            FieldTypes.Team => "team of the organization",
            FieldTypes.Reference => $"link to {Of((field.Target ?? "").Split('.')[^1])}",
            FieldTypes.Lines => $"lines, each a {Of(field.Target ?? "").ToLowerInvariant()}",
            FieldTypes.LongText => "long text",
            FieldTypes.RichText => "formatted text",
            FieldTypes.DateTime => "date and time",
            FieldTypes.Time => "time of day",
            FieldTypes.Json => "JSON",
            FieldTypes.Encrypted => "encrypted text",
            FieldTypes.Address => "postal address",
            FieldTypes.Image => "picture",
            FieldTypes.Boolean => "yes or no",
            FieldTypes.AutoNumber => "numbered by itself",
            FieldTypes.Lookup => $"taken from {Of((field.Formula ?? "").Split('.')[0])}",
            FieldTypes.Formula => "calculated",
            FieldTypes.Rollup => $"{field.Measure} of {Of((field.Of ?? "").Split('.')[^1])}",
            FieldTypes.Integer => "whole number",
            FieldTypes.Decimal => "number",
            _ => field.Type,
        };
        return field.Required ? $"{type}, required" : type;
    }

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Hump();
}
