namespace BusinessOS.Assistant.Language;

/// <summary>The form a verb has. Regular past and participle look the same: both are <see cref="Past"/>.</summary>
internal enum VerbForm
{
    None,
    Base,
    Third,
    Gerund,
    Past,
}
