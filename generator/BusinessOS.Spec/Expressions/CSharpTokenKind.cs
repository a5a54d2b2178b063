namespace BusinessOS.Spec.Expressions;

internal enum CSharpTokenKind
{
    Name,

    /// <summary>A number, a character or a piece of a string.</summary>
    Literal,
    Sign,
}
