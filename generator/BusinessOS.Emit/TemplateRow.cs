using BusinessOS.Emit.Names;

namespace BusinessOS.Emit;

/// <summary>A row of the template table: which template runs for what, where its output goes, and what it prints.</summary>
/// <param name="Template">The template's name, its path below <c>templates/</c>.</param>
/// <param name="Nodes">What it runs for.</param>
/// <param name="Path">The path of the output.</param>
/// <param name="View">What the template prints.</param>
internal sealed record TemplateRow<TNode>(
    string Template, Func<AppCode, IEnumerable<TNode>> Nodes, Func<AppCode, TNode, string> Path, Func<AppCode, TNode, object> View)
    : ITemplateRow
    where TNode : notnull
{
    public IEnumerable<PendingFile> FilesOf(AppCode code) =>
        Nodes(code).Select(node => new PendingFile(Template, Path(code, node), View(code, node)));
}
