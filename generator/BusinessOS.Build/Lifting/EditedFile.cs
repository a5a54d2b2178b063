namespace BusinessOS.Build.Lifting;

/// <summary>A generated file that is not as it was written.</summary>
/// <param name="Path">Below the output folder: <c>lending/Entities/Loan.g.cs</c>.</param>
/// <param name="Text">As it stands on disk.</param>
/// <param name="IsCurrent">Whether what was written then is what is generated now.</param>
public sealed record EditedFile(string Path, string Text, bool IsCurrent);

/// <summary>What people edited in an output folder, in the order of the paths.</summary>
public sealed record EditedFiles(EquatableArray<EditedFile> Files);
