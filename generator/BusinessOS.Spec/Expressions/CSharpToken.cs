namespace BusinessOS.Spec.Expressions;

/// <summary>A name or a sign of a C# expression.</summary>
internal readonly record struct CSharpToken(CSharpTokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string expression) => expression.AsSpan(Start, Length);
}
