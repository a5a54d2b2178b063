namespace BusinessOS.Spec;

/// <summary>How many characters the runtime takes where a field says nothing.</summary>
public static class TextLimits
{
    /// <summary>Of one line.</summary>
    public const int Line = 1_000;

    /// <summary>Of several lines, and of JSON.</summary>
    public const int Long = 100_000;
}
