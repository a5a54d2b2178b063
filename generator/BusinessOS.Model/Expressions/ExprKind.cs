namespace BusinessOS.Model.Expressions;

/// <summary>What an expression yields, as far as it can be seen without the compiler.</summary>
internal enum ExprKind
{
    /// <summary>Cannot be seen: no rule may complain about it.</summary>
    Unknown,
    Null,
    Boolean,
    Text,
    Integer,
    Decimal,
    Money,
    Percent,

    /// <summary>A <c>double</c>, which no field holds.</summary>
    Real,
    Date,
    DateTime,

    /// <summary>A time of day.</summary>
    Time,
    Duration,

    /// <summary>An encrypted text, of which expressions can only ask whether it is there.</summary>
    Encrypted,

    /// <summary>A postal address, of whose parts expressions are made.</summary>
    Address,

    /// <summary>A signature, of which expressions ask whether it is there and who gave it.</summary>
    Signature,

    /// <summary>A place on earth, which expressions ask how far it is.</summary>
    Location,

    /// <summary>A record's <c>Guid</c>.</summary>
    Identity,
    Choice,
    /// <summary>Any number of a choice's values.</summary>
    Choices,

    /// <summary>Any number of texts.</summary>
    Texts,
    Record,

    /// <summary>Any number of records.</summary>
    Records,

    /// <summary>The lines of a record, which expressions cannot look at but by rollups.</summary>
    Lines,

    /// <summary><c>User</c>.</summary>
    Person,
    /// <summary>A person a field names.</summary>
    Colleague,
    /// <summary>A team a field names.</summary>
    Team,
    Weekday,

    /// <summary>Not a value but the name of a type: <c>Math</c>, <c>LoanStatus</c>.</summary>
    TypeName,
}
