namespace BusinessOS.Tester.Plans;

/// <summary>A page: where it is, and whose records it shows.</summary>
/// <param name="Kind"><c>list</c>, <c>detail</c>, <c>form</c>, <c>board</c>, <c>dashboard</c> or <c>custom</c>.</param>
/// <param name="Entity">As <c>crm.Contact</c>; null for a page of no entity.</param>
public sealed record PagePlan(string Name, string Kind, string Route, string? Entity, string Node);
