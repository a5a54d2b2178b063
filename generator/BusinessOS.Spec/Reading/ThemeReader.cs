using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads how an app looks, and finds the pictures it names among the files.</summary>
internal sealed class ThemeReader(ReadContext context, IReadOnlyList<SpecFile> files)
{
    /// <summary>What the pictures hold, by the names the theme calls them by.</summary>
    public Dictionary<string, string> Pictures { get; } = new(StringComparer.Ordinal);

    public ThemeSpec? Read(YamlMapping? mapping)
    {
        if (mapping is null)
        {
            return null;
        }

        var section = new Section(context, mapping, SpecKeys.Theme, NodePath.Theme(context.App));
        context.Mark(section.Path, section.Span);
        var theme = new ThemeSpec
        {
            Accent = section.Text("accent"),
            Logo = Picture(section, "logo"),
            Icon = Picture(section, "icon"),
            Corners = section.Text("corners"),
            Mode = section.Text("mode"),
        };
        return theme == new ThemeSpec() ? null : theme;
    }

    private string? Picture(Section section, string key)
    {
        if (section.Piece(key) is not { } name)
        {
            return null;
        }

        var path = PictureText.Folder + name.Text;
        if (files.FirstOrDefault(file => file.Path == path) is not { } file)
        {
            var there = files.Select(f => f.Path).Where(PictureText.IsPicture).Select(p => p[PictureText.Folder.Length..]).ToArray();
            context.Report(
                SpecDiagnostics.NoPicture, name.Span, path,
                there.Length == 0 ? $"Put the picture into the folder '{PictureText.Folder.TrimEnd('/')}'." : ReadContext.Suggest(name.Text, there));
            return name.Text;
        }

        var content = PictureText.BytesOf(file.Text);
        if (content.Length > PictureText.Largest)
        {
            context.Report(SpecDiagnostics.PictureTooLarge, name.Span, path, content.Length / 1024, PictureText.Largest / 1024);
        }
        else if (PictureText.TypeOf(content) is null)
        {
            context.Report(SpecDiagnostics.NotPicture, name.Span, path);
        }
        else
        {
            Pictures[name.Text] = file.Text;
        }

        return name.Text;
    }
}
