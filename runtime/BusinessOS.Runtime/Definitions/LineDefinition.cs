using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What makes records lines of others: where they live, and in what order.</summary>
/// <param name="Via">The reference to the record they live in.</param>
/// <param name="Property">The mapped C# property that keeps the order, from 0.</param>
public sealed record LineDefinition(string Via, string Property, Func<Record, int> PositionOf, Action<Record, int> Move);
