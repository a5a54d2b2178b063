namespace BusinessOS.Spec.Schema;

/// <summary>A kind of node that has a file of its own in an app's folder.</summary>
/// <param name="Key">The key of the name in its file, and what messages call it: <c>entity</c>.</param>
/// <param name="Plural">Its folder, its key in a one-file app and its segment of node paths: <c>entities</c>.</param>
internal sealed record NodeKind(string Key, string Plural, KeyTable Table, string Example)
{
    public static readonly NodeKind Entity = new("entity", "entities", SpecKeys.Entity, "Loan");

    public static readonly NodeKind Page = new("page", "pages", SpecKeys.Page, "OverdueLoans");

    public static readonly NodeKind Workflow = new("workflow", "workflows", SpecKeys.Workflow, "RemindOverdue");

    public static readonly NodeKind Overlay = new("extend", "overlays", SpecKeys.Overlay, "crm.Contact");

    /// <summary>An app's texts in a further language, by which they are named.</summary>
    public static readonly NodeKind Texts = new("texts", "texts", TextKeys.App, "de");

    public static readonly EquatableArray<NodeKind> All = [Entity, Page, Workflow, Overlay, Texts];

    /// <summary>Where the writer puts a node.</summary>
    public string FileFor(string name) => $"{Plural}/{name}.yaml";

    public string PathOf(string app, string name) => $"{app}/{Plural}/{name}";
}
