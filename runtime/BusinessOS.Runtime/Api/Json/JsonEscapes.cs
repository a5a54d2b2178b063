using System.Buffers.Text;

namespace BusinessOS.Runtime.Api.Json;

/// <summary>
/// Looks at the <c>\u</c> escapes of JSON text before it is read: half a surrogate pair is legal JSON but no character,
/// and reading such a string fails late; the zero character is refused by databases.
/// </summary>
internal static class JsonEscapes
{
    /// <summary>Whether every escape names a character that can be stored.</summary>
    public static bool NameCharacters(ReadOnlySpan<byte> json)
    {
        while (true)
        {
            var at = json.IndexOf((byte)'\\');
            if (at < 0 || at + 1 >= json.Length)
            {
                return true;
            }

            json = json[at..];
            if (json[1] != 'u')
            {
                json = json[2..];
                continue;
            }

            // Fewer than four digits are the JSON reader's to report.
            var unit = Unit(json);
            if (unit == '\0' || char.IsLowSurrogate(unit))
            {
                return false;
            }

            if (char.IsHighSurrogate(unit) && !char.IsLowSurrogate(Unit(json[6..])))
            {
                return false;
            }

            json = json[(char.IsHighSurrogate(unit) ? 12 : Math.Min(6, json.Length))..];
        }
    }

    /// <summary>The code unit an escape at the start names; a plain letter when there is no whole escape.</summary>
    private static char Unit(ReadOnlySpan<byte> json) =>
        json.Length >= 6 && json[0] == '\\' && json[1] == 'u'
        && Utf8Parser.TryParse(json[2..6], out ushort unit, out var used, 'x') && used == 4
            ? (char)unit
            : 'x';
}
