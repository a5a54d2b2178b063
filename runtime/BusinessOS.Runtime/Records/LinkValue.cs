using System.Reflection;

namespace BusinessOS.Runtime.Records;

/// <summary>What the database said about one of the records a field refers to.</summary>
internal sealed class LinkValue
{
    public static readonly PropertyInfo IdProperty = typeof(LinkValue).GetProperty(nameof(Id)) ?? throw new InvalidOperationException();

    public static readonly PropertyInfo ValueProperty = typeof(LinkValue).GetProperty(nameof(Value)) ?? throw new InvalidOperationException();

    public Guid Id { get; set; }

    public object? Value { get; set; }
}
