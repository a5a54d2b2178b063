using BusinessOS.Emit.CSharp;

namespace BusinessOS.Emit.Views;

/// <summary>The statement that tells the runtime an entry of a menu; what is not said is left out.</summary>
internal static class MenuStatement
{
    public static string Of(App app, MenuEntry entry)
    {
        List<string> arguments = entry.Page is { } page ? [Literal.Of(page.App), Literal.Of(page.Name)] : [Literal.Of(entry.Link ?? ""), Literal.Of(entry.Label ?? "")];
        Add("label", entry.Page is null ? null : entry.Label);
        Add("group", entry.Group);
        Add("icon", entry.Icon);
        Add("into", entry.In == app.Id ? null : entry.In);
        if (entry.Roles.Count > 0)
        {
            arguments.Add($"roles: [{Literal.OfAll(entry.Roles)}]");
        }

        return $"app.{(entry.Page is null ? "MenuLink" : "MenuPage")}({string.Join(", ", arguments)});";

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                arguments.Add($"{name}: {Literal.Of(value)}");
            }
        }
    }
}
