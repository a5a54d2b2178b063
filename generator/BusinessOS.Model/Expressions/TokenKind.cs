namespace BusinessOS.Model.Expressions;

internal enum TokenKind
{
    Identifier,
    Number,
    Text,
    Character,
    Operator,
    Open,
    Close,
}
