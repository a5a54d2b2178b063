using System.Text.Json;

namespace BusinessOS.Runtime.Seeding;

/// <summary>Records that come with an app: those of one file.</summary>
/// <param name="File">The file in the app's folder, for what there is to say about it.</param>
/// <param name="Entity">The entity's name.</param>
/// <param name="IsDemo">Whether they are only shown where somebody asks for it.</param>
/// <param name="Columns">The fields that are given.</param>
public sealed record SeedList(string File, string Entity, bool IsDemo, IReadOnlyList<string> Columns, IReadOnlyList<SeedItem> Rows)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads what a build wrote.</summary>
    public static IReadOnlyList<SeedList> Read(Stream json) => JsonSerializer.Deserialize<List<SeedList>>(json, Json) ?? [];
}
