namespace BusinessOS.Runtime.Definitions;

/// <summary>What can be done to records.</summary>
[Flags]
public enum Operations
{
    None = 0,
    Read = 1,
    Create = 2,
    Update = 4,
    Delete = 8,
    All = Read | Create | Update | Delete,
}
