namespace BusinessOS.Spec;

/// <summary>A page that replaces or adds to the generated ones.</summary>
public sealed record PageSpec
{
    /// <summary>A C# name, unique in the app: <c>OverdueLoans</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One of <c>list</c>, <c>detail</c>, <c>form</c>, <c>board</c>, <c>dashboard</c>, <c>custom</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The entity it shows; absent for a dashboard.</summary>
    public string? Entity { get; init; }

    public string? Title { get; init; }

    /// <summary>For <c>custom</c>: the class of the component in the owner's code; absent: the page's name.</summary>
    public string? Component { get; init; }

    /// <summary>Fields in order: columns of a list, fields of a form or detail, lines of a board's card.</summary>
    public EquatableArray<string> Fields { get; init; } = [];

    /// <summary>A C# condition: only these records.</summary>
    public string? Where { get; init; }

    /// <summary>Fields to sort by, each with an optional <c>desc</c>: <c>DueOn desc</c>.</summary>
    public EquatableArray<string> Sort { get; init; } = [];

    /// <summary>For a board: the choice field or <c>Status</c> that makes the columns.</summary>
    public string? By { get; init; }

    /// <summary>For a dashboard: its cards in order.</summary>
    public EquatableArray<CardSpec> Cards { get; init; } = [];
}
