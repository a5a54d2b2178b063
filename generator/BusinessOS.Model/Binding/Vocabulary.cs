using System.Collections.Frozen;

namespace BusinessOS.Model.Binding;

/// <summary>The fixed words of a spec and what they mean.</summary>
internal static class Vocabulary
{
    /// <summary>The property that holds a record's state.</summary>
    public const string Status = "Status";

    /// <summary>When a record came into its state.</summary>
    public const string StatusSince = "StatusSince";

    public static readonly FrozenDictionary<string, PageKind> PageKinds = new Dictionary<string, PageKind>
    {
        ["list"] = PageKind.List,
        ["detail"] = PageKind.Detail,
        ["form"] = PageKind.Form,
        ["board"] = PageKind.Board,
        ["dashboard"] = PageKind.Dashboard,
        ["custom"] = PageKind.Custom,
        ["calendar"] = PageKind.Calendar,
        ["timeline"] = PageKind.Timeline,
        ["wizard"] = PageKind.Wizard,
        ["gallery"] = PageKind.Gallery,
        ["map"] = PageKind.Map,
        ["tree"] = PageKind.Tree,
        ["portal"] = PageKind.Portal,
        ["report"] = PageKind.Report,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, CardKind> CardKinds = new Dictionary<string, CardKind>
    {
        ["count"] = CardKind.Count,
        ["sum"] = CardKind.Sum,
        ["average"] = CardKind.Average,
        ["chart"] = CardKind.Chart,
        ["list"] = CardKind.List,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, StepKind> StepKinds = new Dictionary<string, StepKind>
    {
        ["set"] = StepKind.Set,
        ["create"] = StepKind.Create,
        ["mail"] = StepKind.Mail,
        ["webhook"] = StepKind.Webhook,
        ["run"] = StepKind.Run,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, Operations> Actions = new Dictionary<string, Operations>
    {
        ["read"] = Operations.Read,
        ["create"] = Operations.Create,
        ["update"] = Operations.Update,
        ["delete"] = Operations.Delete,
        ["all"] = Operations.All,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What of that can be given on for a single record.</summary>
    public static readonly EquatableArray<string> SharedActions = ["read", "update"];

    /// <summary>What every record carries besides its own fields.</summary>
    public static readonly EquatableArray<string> RecordMembers =
        ["Id", "CreatedAt", "CreatedBy", "ChangedAt", "ChangedBy", "RowVersion"];

    /// <summary>The record members that lists may show and sort by.</summary>
    public static readonly EquatableArray<string> ListableMembers = ["CreatedAt", "CreatedBy", "ChangedAt", "ChangedBy"];

    /// <summary>What every expression can name besides the record's members.</summary>
    public static readonly EquatableArray<string> Ambient = ["User", "Today", "Now"];

    /// <summary>The word for a page's kind.</summary>
    public static string Word(PageKind kind) => kind.ToString().ToLowerInvariant();
}
