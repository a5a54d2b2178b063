namespace BusinessOS.Spec;

/// <summary>What personal data a field can hold, in the terms of privacy law.</summary>
public static class PersonalKinds
{
    public const string Sensitive = "sensitive";

    /// <summary>The last are the special categories of Article 9 of the GDPR: health, belief, origin and the like.</summary>
    public static EquatableArray<string> All { get; } = ["identity", "contact", "financial", "location", Sensitive];
}
