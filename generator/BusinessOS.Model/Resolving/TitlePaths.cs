using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Resolving;

/// <summary>The fields that a title names.</summary>
internal static class TitlePaths
{
    /// <summary>Those holes of a title that are plain paths: <c>Number</c> and <c>Equipment.Name</c> of <c>{Number} {Equipment.Name}</c>.</summary>
    public static IReadOnlyList<string> In(string title) =>
    [
        .. TemplateReader.Read(title, "").Parts
            .Where(part => part.Expression is not null)
            .Select(part => part.Text.Trim())
            .Where(text => text.Split('.').All(SpecName.IsName)),
    ];
}
