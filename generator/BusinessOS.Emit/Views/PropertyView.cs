namespace BusinessOS.Emit.Views;

/// <summary>A property of a record.</summary>
/// <param name="Body">What stands behind the name.</param>
internal sealed record PropertyView(string Summary, string Type, string Name, string Body, string Access = "public")
{
    public const string Stored = "{ get; set; }";

    /// <summary>A list, which starts empty.</summary>
    public const string StoredList = "{ get; set; } = [];";
}
