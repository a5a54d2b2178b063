namespace BusinessOS.Model.Explaining;

/// <summary>How far something is allowed.</summary>
public enum AccessResult
{
    Never,
    When,
    Always,
}
