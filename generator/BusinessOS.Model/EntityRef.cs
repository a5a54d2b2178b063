namespace BusinessOS.Model;

/// <summary>The name of an entity anywhere in the workspace.</summary>
/// <param name="App">The app's id, <c>crm</c>.</param>
/// <param name="Name">The entity's C# name, <c>Contact</c>.</param>
/// <param name="TypeName">The full C# type name, <c>BusinessOS.Apps.Crm.Contact</c>.</param>
public sealed record EntityRef(string App, string Name, string TypeName)
{
    /// <summary><c>crm.Contact</c>.</summary>
    public string FullName => $"{App}.{Name}";
}
