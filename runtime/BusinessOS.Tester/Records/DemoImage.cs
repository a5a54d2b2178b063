namespace BusinessOS.Tester.Records;

/// <summary>The smallest picture.</summary>
internal static class DemoImage
{
    public const string ContentType = "image/gif";

    /// <summary>One transparent dot.</summary>
    public static byte[] Content => Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
}
