using System.Text;

namespace BusinessOS.Runtime.Ui.Looks;

/// <summary>
/// The looks of apps as tokens of the style. Those of the organization are the document's; those of an app hold while a page of
/// it is shown, for what lies over the page as well.
/// </summary>
internal static class LookCss
{
    public static string Of(IEnumerable<AppDefinition> apps, AppDefinition? organization)
    {
        var css = new StringBuilder();
        Add(css, ":root", organization?.Theme);
        foreach (var app in apps.Where(a => a != organization).OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            Add(css, $":root:has([data-look=\"{app.Id}\"])", app.Theme);
        }

        return css.ToString();
    }

    private static void Add(StringBuilder css, string selector, ThemeDefinition? theme)
    {
        if (theme is null)
        {
            return;
        }

        css.Append(selector).Append(" {\n");
        if (theme is { Accent: { } accent, OnAccent: { } on, Strong: { } strong, TextLight: { } textLight, TextDark: { } textDark, SoftLight: { } softLight, SoftDark: { } softDark })
        {
            Token("accent", accent);
            Token("on-accent", on);
            Token("accent-strong", strong);
            Token("accent-text", $"light-dark({textLight}, {textDark})");
            Token("accent-soft", $"light-dark({softLight}, {softDark})");
            Token("selected", $"light-dark({softLight}, {softDark})");
        }

        if (theme.Corners is "sharp" or "round")
        {
            Token("radius", theme.Corners == "sharp" ? "2px" : "10px");
            Token("radius-large", theme.Corners == "sharp" ? "3px" : "18px");
        }

        css.Append("}\n");

        void Token(string token, string value) => css.Append("  --bos-").Append(token).Append(": ").Append(value).Append(";\n");
    }
}
