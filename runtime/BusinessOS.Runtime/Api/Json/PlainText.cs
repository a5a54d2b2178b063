namespace BusinessOS.Runtime.Api.Json;

/// <summary>What text may hold. Databases and XML refuse the zero character, and half a surrogate pair is no character.</summary>
internal static class PlainText
{
    public static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
            {
                return false;
            }

            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])))
            {
                return false;
            }

            i += char.IsHighSurrogate(text[i]) ? 1 : 0;
        }

        return true;
    }
}
