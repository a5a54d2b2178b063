namespace BusinessOS.Emit.Names;

/// <summary>Languages within C# names.</summary>
internal static class LanguageNames
{
    /// <summary><c>De</c> for <c>de</c>, <c>PtBR</c> for <c>pt-BR</c>.</summary>
    public static string Of(AppLanguage language) =>
        string.Concat(language.Tag.Split('-').Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}"));
}
