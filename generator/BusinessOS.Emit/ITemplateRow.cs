using BusinessOS.Emit.Names;

namespace BusinessOS.Emit;

/// <summary>A row of the template table, whatever it runs for.</summary>
internal interface ITemplateRow
{
    string Template { get; }

    IEnumerable<PendingFile> FilesOf(AppCode code);
}
