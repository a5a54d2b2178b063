namespace BusinessOS.Diagnostics;

/// <summary>A stretch of a file the owner wrote. Lines and columns count from 1; the end column is exclusive.</summary>
public readonly record struct SourceSpan(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The span of a problem that no file holds, such as a missing engine.</summary>
    public static readonly SourceSpan None = new("", 0, 0, 0, 0);

    /// <summary>The first character of a file: for problems of the file as a whole.</summary>
    public static SourceSpan StartOf(string file) => new(file, 1, 1, 1, 1);

    public bool IsNone => Line == 0 && File.Length == 0;

    public override string ToString() => IsNone ? "" : $"{File}:{Line}:{Column}";
}
