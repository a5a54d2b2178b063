namespace BusinessOS.Model;

/// <summary>A part of a record's page that is seen by itself: its sections in order.</summary>
public sealed record Tab(string Title, EquatableArray<TabSection> Sections);
