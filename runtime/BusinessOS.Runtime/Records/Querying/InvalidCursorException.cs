namespace BusinessOS.Runtime.Records.Querying;

/// <summary>The text given as the end of the page before is none, or belongs to another order.</summary>
public sealed class InvalidCursorException()
    : Exception("The page cursor is not valid for this list. Start again from the first page.");
