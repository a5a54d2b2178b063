using System.Security.Cryptography;
using System.Text;

namespace BusinessOS.Runtime.Ui.Looks;

/// <summary>
/// How the apps of an organization look: as the organization, by <see cref="AppCatalog.Look"/>, at the door, on the start page and
/// wherever no app is, and within an app that has a theme as that one.
/// </summary>
public sealed class AppLooks
{
    private const string Root = "/static/look";

    private readonly AppCatalog _catalog;

    public AppLooks(AppCatalog catalog)
    {
        _catalog = catalog;
        Organization = catalog.Look;
        Css = LookCss.Of(catalog.Apps, Organization);
        Address = $"{Root}.css?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))[..12]}";
    }

    /// <summary>The app that gives the organization its look; null where none has a theme.</summary>
    public AppDefinition? Organization { get; }

    /// <summary>The style sheet of all looks.</summary>
    public string Css { get; }

    /// <summary>Where the style sheet is; null where there is nothing to say.</summary>
    public string? Address => Organization is null ? null : field;

    /// <summary><c>light</c> or <c>dark</c> for people who have chosen nothing; null for what their system says.</summary>
    public string? Mode => Organization?.Theme?.Mode is { } mode and not "system" ? mode : null;

    /// <summary>The app of an address that has a look of its own; else the one of the organization.</summary>
    public AppDefinition? At(string path) => _catalog.LookOf(PageAddress.AppOf(path));

    /// <summary>What the organization is called: its app, or the one that gives it its look, or the platform.</summary>
    public string NameOf(AppCatalog catalog) => catalog.Apps is [var only] ? only.Name : Organization?.Name ?? "BusinessOS";

    public static string? LogoOf(AppDefinition? app) => AddressOf(app, "logo", app?.Theme?.Logo);

    public static string? IconOf(AppDefinition? app) => AddressOf(app, "icon", app?.Theme?.Icon);

    /// <summary>A picture by its address.</summary>
    public ThemePicture? Find(string app, string picture) => _catalog.Apps.FirstOrDefault(a => a.Id == app)?.Theme is not { } theme ? null
        : picture == "logo" ? theme.Logo
        : picture == "icon" ? theme.Icon
        : null;

    /// <summary>Where a picture is.</summary>
    public static string AddressOf(string app, string name, ThemePicture picture) => $"{Root}/{app}/{name}?v={picture.Version}";

    private static string? AddressOf(AppDefinition? app, string name, ThemePicture? picture) =>
        app is null || picture is null ? null : AddressOf(app.Id, name, picture);
}
