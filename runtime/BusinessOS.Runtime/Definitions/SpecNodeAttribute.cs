namespace BusinessOS.Runtime.Definitions;

/// <summary>The node of the spec that a generated class was made of, for problems that only show when it is used.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SpecNodeAttribute(string node) : Attribute
{
    /// <summary><c>equipment-loans/pages/OverdueLoans/where</c></summary>
    public string Node { get; } = node;
}
