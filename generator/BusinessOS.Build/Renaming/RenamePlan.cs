using BusinessOS.Build.Folders;

namespace BusinessOS.Build.Renaming;

/// <summary>A rename that was checked and is ready to be written.</summary>
/// <param name="What">What is called otherwise, in words: "field Loan.Deposit".</param>
/// <param name="Changes">The files that change, in the order of their paths.</param>
public sealed record RenamePlan(string What, EquatableArray<FileChange> Changes)
{
    /// <summary>The apps as they will be, in the order they were named.</summary>
    internal EquatableArray<AppFiles> Files { get; init; } = [];
}
