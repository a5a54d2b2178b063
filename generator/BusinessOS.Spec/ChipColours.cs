namespace BusinessOS.Spec;

/// <summary>
/// The colours a choice or a state can have. They are names, not values: each stands for a pair that is readable on
/// light and on dark pages.
/// </summary>
public static class ChipColours
{
    public static readonly EquatableArray<string> All = ["grey", "blue", "teal", "green", "amber", "red", "violet"];
}
