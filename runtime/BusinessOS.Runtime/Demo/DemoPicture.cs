namespace BusinessOS.Runtime.Demo;

/// <summary>Pictures for demo records: one point of a colour, which a page shows as large as it needs it.</summary>
internal static class DemoPicture
{
    public const string ContentType = "image/gif";

    /// <param name="colour">As <c>#rrggbb</c>.</param>
    public static byte[] Of(string colour)
    {
        var rgb = Convert.FromHexString(colour.AsSpan(1));
        return
        [
            .. "GIF89a"u8,
            1, 0, 1, 0, 0x80, 0, 0, // one by one, two colours
            .. rgb, 0, 0, 0,
            0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, // the first of them
            0x3B,
        ];
    }
}
