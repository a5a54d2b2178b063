using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>The class that all entities of an app derive from.</summary>
internal sealed record RecordView
{
    public required string Namespace { get; init; }

    public required string Summary { get; init; }

    public required string Name { get; init; }

    public required string Record { get; init; }

    /// <summary>The app's id as a C# literal.</summary>
    public required string AppId { get; init; }

    public required string AppUser { get; init; }

    public required string Ambient { get; init; }

    public required string DateOnly { get; init; }

    public required string DateTimeOffset { get; init; }

    public static RecordView Of(AppCode code, App app) => new()
    {
        Namespace = app.Namespace,
        Summary = $"What every record of {XmlText.Of(app.Name)} has, and what its expressions can name besides the record.",
        Name = code.Names.Record,
        Record = code.Names.All.Record,
        AppId = Literal.Of(app.Id),
        AppUser = code.Names.All.AppUser,
        Ambient = code.Names.All.Ambient,
        DateOnly = code.Names.All.DateOnly,
        DateTimeOffset = code.Names.All.DateTimeOffset,
    };
}
