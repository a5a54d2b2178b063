namespace BusinessOS.Assistant.Parsing;

/// <summary>How many a phrase speaks of.</summary>
internal enum Amount
{
    /// <summary>The phrase does not say.</summary>
    Unsaid,
    One,
    Many,
    None,
}
