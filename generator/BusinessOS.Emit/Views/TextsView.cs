using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>The class with an app's texts in further languages.</summary>
internal sealed record TextsView
{
    public required string Namespace { get; init; }

    public required string Summary { get; init; }

    public required string Name { get; init; }

    public required string AppTexts { get; init; }

    public required EquatableArray<TextTableView> Languages { get; init; }

    public static TextsView Of(AppCode code, App app) => new()
    {
        Namespace = app.Namespace,
        Summary = XmlText.Of(app.Name, "its texts in further languages"),
        Name = code.Names.Texts,
        AppTexts = code.Names.All.AppTexts,
        Languages = [.. app.Languages.Select(language => new TextTableView(
            Literal.Of(language.Tag),
            [.. language.Texts.Where(text => text.Template is null).Select(text => $"{Literal.Of(text.Key)}, {Literal.Of(text.Text)}")]))],
    };
}
