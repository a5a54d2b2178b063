using BusinessOS.Emit.CSharp;

namespace BusinessOS.Emit.Views;

/// <summary>The statement that tells the runtime how an app looks; what is not said is left out.</summary>
internal static class ThemeStatement
{
    public static string Of(Theme theme)
    {
        var said = new List<string>();
        if (theme.Accent is { } accent)
        {
            Add("accent", accent.Colour);
            Add("onAccent", accent.On);
            Add("strong", accent.Strong);
            Add("textLight", accent.TextLight);
            Add("textDark", accent.TextDark);
            Add("softLight", accent.SoftLight);
            Add("softDark", accent.SoftDark);
        }

        Add("corners", theme.Corners);
        Add("mode", theme.Mode);
        Add("logo", theme.Logo);
        Add("icon", theme.Icon);
        return $"app.Theme({string.Join(", ", said)});";

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                said.Add($"{name}: {Literal.Of(value)}");
            }
        }
    }
}
