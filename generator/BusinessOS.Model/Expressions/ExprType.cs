using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>The type of an expression.</summary>
/// <param name="Name">For a choice or several, their enum; for a type's name, that name.</param>
/// <param name="Entity">For a record, its entity.</param>
internal readonly record struct ExprType(ExprKind Kind, string Name = "", EntityScope? Entity = null)
{
    public static ExprType Unknown => default;

    public bool IsKnown => Kind != ExprKind.Unknown;

    public bool IsExactNumber => Kind is ExprKind.Integer or ExprKind.Decimal or ExprKind.Money or ExprKind.Percent;

    public bool IsNumber => IsExactNumber || Kind == ExprKind.Real;

    public bool IsDate => Kind is ExprKind.Date or ExprKind.DateTime;

    public static implicit operator ExprType(ExprKind kind) => new(kind);

    /// <summary>In the owner's words: "text", "a date".</summary>
    public string Describe() => Kind switch
    {
        ExprKind.Null => "nothing",
        ExprKind.Boolean => "true or false",
        ExprKind.Text => "text",
        ExprKind.Integer => "a whole number",
        ExprKind.Decimal => "a decimal number",
        ExprKind.Money => "an amount of money",
        ExprKind.Percent => "a percentage",
        ExprKind.Real => "a binary number (double)",
        ExprKind.Date => "a date",
        ExprKind.DateTime => "a point in time",
        ExprKind.Time => "a time of day",
        ExprKind.Duration => "a span of time",
        ExprKind.Encrypted => "an encrypted text",
        ExprKind.Address => "an address",
        ExprKind.Signature => "a signature",
        ExprKind.Location => "a location",
        ExprKind.Identity => "a record's id",
        ExprKind.Choice => $"a choice ({Name})",
        ExprKind.Choices => $"several choices ({Name})",
        ExprKind.Texts => "tags",
        ExprKind.Record => $"a whole record ({Entity?.Name})",
        ExprKind.Records => $"any number of records ({Entity?.Name})",
        ExprKind.Lines => "lines",
        ExprKind.Person => "a person",
        ExprKind.Colleague => "a person of the organization",
        ExprKind.Team => "a team",
        ExprKind.Weekday => "a day of the week",
        ExprKind.TypeName => $"the type {Name}",
        _ => "something unknown",
    };
}
