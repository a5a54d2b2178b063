using System.Globalization;

namespace BusinessOS.Runtime.Languages;

/// <summary>
/// The language of whoever reads what is written now, <see cref="CultureInfo.CurrentUICulture"/>: it flows with the
/// call, and the request or the open page has set it. The culture of computing, by which values are read and written,
/// is another and stays as it is.
/// </summary>
public static class ReaderLanguage
{
    /// <summary>As a BCP 47 tag: <c>de-AT</c>; empty where nobody has said.</summary>
    public static string Tag => CultureInfo.CurrentUICulture.Name;

    /// <summary>What is there for the reader's language, or for the one it is a kind of: <c>de</c> for <c>de-AT</c>.</summary>
    public static T? Pick<T>(IReadOnlyDictionary<string, T> byLanguage)
        where T : class
    {
        for (var tag = byLanguage.Count == 0 ? "" : Tag; tag.Length > 0; tag = Wider(tag))
        {
            if (byLanguage.TryGetValue(tag, out var found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Makes a language the reader's until the result is disposed. An empty tag is nobody's.</summary>
    public static IDisposable Enter(string? tag)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureOf(tag);
        return new Leave(before);
    }

    internal static CultureInfo CultureOf(string? tag) => string.IsNullOrEmpty(tag) ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(tag);

    /// <summary><c>zh-Hant</c> for <c>zh-Hant-TW</c>; nothing for <c>zh</c>.</summary>
    internal static string Wider(string tag) => tag.LastIndexOf('-') is var dash and > 0 ? tag[..dash] : "";

    private sealed class Leave(CultureInfo before) : IDisposable
    {
        public void Dispose() => CultureInfo.CurrentUICulture = before;
    }
}
