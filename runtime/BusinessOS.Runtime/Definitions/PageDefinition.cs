namespace BusinessOS.Runtime.Definitions;

/// <summary>A page of an app, for the navigation and the links between pages. Its content is the Razor component.</summary>
/// <param name="Kind"><c>list</c>, <c>detail</c>, <c>form</c>, <c>board</c>, <c>dashboard</c> and so on, as in the spec.</param>
/// <param name="Entity">The class of the entity it shows; null for a dashboard.</param>
/// <param name="IsPublic">Whether everybody sees it, without signing in.</param>
public sealed record PageDefinition(string Name, LocalText Text, string Kind, string Route, Type? Entity, bool InNavigation, bool IsPublic = false)
{
    /// <summary>For a report: what is on it.</summary>
    public ReportDefinition? Report { get; init; }

    /// <summary>The heading.</summary>
    public string Title => Text.Current;
}
