using BusinessOS.Spec;

namespace BusinessOS.Build.Renaming;

/// <summary>A node and the app that has it.</summary>
internal sealed record FoundNode(AppSpec App, SpecNode Node);
