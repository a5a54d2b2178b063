namespace BusinessOS.Emit.Testing;

/// <summary>One of the lists of a plan.</summary>
internal sealed record PlanListView(string Name, EquatableArray<string> Items);
