namespace BusinessOS.Import.Sources;

/// <summary>Something an app can be made of, opened for reading. Nothing is ever written to it.</summary>
internal interface ISource : IDisposable
{
    /// <summary>What it is, for people: "the SQLite database legacy.db".</summary>
    string Title { get; }

    /// <summary>What one of its tables is called: "table", "sheet", "schema".</summary>
    string Word { get; }

    /// <summary>What a value of them is called: "column", "property".</summary>
    string Part => "column";

    /// <summary>Whether it says what its columns hold; otherwise only names and values tell.</summary>
    bool DeclaresTypes { get; }

    /// <summary>What the API it comes from is called, where it says so.</summary>
    string? Name => null;

    IReadOnlyList<SourceTable> Tables { get; }

    /// <summary>Parts nothing can be made of, with the reason.</summary>
    IReadOnlyList<(string What, string Why)> LeftOut { get; }

    /// <summary>
    /// The rows of a table, a value per column: invariant numbers, ISO 8601 dates, true and false, lists joined by
    /// <c>; </c>; null for an empty one.
    /// </summary>
    IEnumerable<string?[]> Rows(SourceTable table);
}
