namespace BusinessOS.Model;

/// <summary>A field and the expression it is set to.</summary>
public sealed record Assignment(string Field, Expr Value);
