namespace BusinessOS.Spec;

/// <summary>The zones of date-times that are no places.</summary>
public static class FieldZones
{
    /// <summary>Each person's own; what a field has that says nothing.</summary>
    public const string User = "user";

    /// <summary>The organization's, whoever looks.</summary>
    public const string Organization = "organization";
}
