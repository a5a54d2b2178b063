namespace BusinessOS.Model.Expressions;

/// <summary>What the members of .NET's own types yield: those that business rules use.</summary>
internal static class MemberTypes
{
    /// <summary>The type a C# type's name stands for in casts, <c>new</c> and static members.</summary>
    public static ExprType OfTypeName(string name) => name switch
    {
        "int" or "long" or "short" or "byte" => ExprKind.Integer,
        "decimal" or "Decimal" => ExprKind.Decimal,
        "double" or "float" => ExprKind.Real,
        "bool" => ExprKind.Boolean,
        "string" or "String" => ExprKind.Text,
        "DateOnly" => ExprKind.Date,
        "DateTimeOffset" => ExprKind.DateTime,
        "TimeOnly" => ExprKind.Time,
        "TimeSpan" => ExprKind.Duration,
        "Guid" => ExprKind.Identity,
        _ => ExprType.Unknown,
    };

    public static bool IsStatic(string name) => name is "Math" or "Convert" || OfTypeName(name).IsKnown;

    /// <summary>The property of a value.</summary>
    public static ExprType Property(ExprType owner, string name) => (owner.Kind, name) switch
    {
        (ExprKind.Unknown or ExprKind.TypeName or ExprKind.Record, _) => ExprType.Unknown,
        (_, "HasValue") => ExprKind.Boolean,
        (_, "Value") => owner,
        (ExprKind.Choices or ExprKind.Texts or ExprKind.Records, "Count") => ExprKind.Integer,
        (ExprKind.Text, "Length") => ExprKind.Integer,
        (ExprKind.Date or ExprKind.DateTime, "Year" or "Month" or "Day" or "DayOfYear" or "DayNumber" or "Hour" or "Minute") => ExprKind.Integer,
        (ExprKind.Date or ExprKind.DateTime, "DayOfWeek") => ExprKind.Weekday,
        (ExprKind.Duration, "Days" or "Hours" or "Minutes" or "Seconds") => ExprKind.Integer,
        (ExprKind.Duration, "TotalDays" or "TotalHours" or "TotalMinutes" or "TotalSeconds") => ExprKind.Real,
        (ExprKind.Location, "Latitude" or "Longitude") => ExprKind.Real,
        (ExprKind.Address, "Street" or "PostalCode" or "City" or "Region" or "Country") => ExprKind.Text,
        (ExprKind.Signature, "Name") => ExprKind.Text,
        (ExprKind.Person or ExprKind.Colleague, "Name" or "Email") => ExprKind.Text,
        (ExprKind.Colleague, "IsActive") => ExprKind.Boolean,
        (ExprKind.Person or ExprKind.Colleague, "Id") => ExprKind.Identity,
        _ => ExprType.Unknown,
    };

    /// <summary>The constant or property of a type: <c>DateOnly.MaxValue</c>.</summary>
    public static ExprType StaticProperty(string type, string name) => (type, name) switch
    {
        (_, "MinValue" or "MaxValue" or "Zero" or "One" or "Empty") => OfTypeName(type),
        _ => ExprType.Unknown,
    };

    /// <summary>The result of calling a value's method.</summary>
    public static ExprType Call(ExprType owner, string name) => (owner.Kind, name) switch
    {
        (ExprKind.Unknown or ExprKind.TypeName or ExprKind.Record, _) => ExprType.Unknown,
        (_, "ToString") => ExprKind.Text,
        (_, "Equals") => ExprKind.Boolean,
        (_, "CompareTo") => ExprKind.Integer,
        (_, "GetValueOrDefault") => owner,
        (ExprKind.Choices or ExprKind.Texts or ExprKind.Records, "Contains" or "Any" or "All") => ExprKind.Boolean,
        (ExprKind.Choices or ExprKind.Texts or ExprKind.Records, "Count") => ExprKind.Integer,
        (ExprKind.Choices, "First" or "Last") => owner with { Kind = ExprKind.Choice },
        (ExprKind.Text, "Contains" or "StartsWith" or "EndsWith") => ExprKind.Boolean,
        (ExprKind.Text, "IndexOf" or "LastIndexOf") => ExprKind.Integer,
        (ExprKind.Text, "Trim" or "TrimStart" or "TrimEnd" or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant"
            or "Substring" or "Replace" or "PadLeft" or "PadRight" or "Insert" or "Remove") => ExprKind.Text,
        (ExprKind.Date, "AddDays" or "AddMonths" or "AddYears") => owner,
        (ExprKind.DateTime, "Add" or "AddDays" or "AddHours" or "AddMinutes" or "AddMonths" or "AddSeconds" or "AddYears") => owner,
        (ExprKind.Location, "DistanceTo") => ExprKind.Real,
        (ExprKind.Person, "Is" or "In") => ExprKind.Boolean,
        _ => ExprType.Unknown,
    };

    /// <summary>The result of calling a type's own method: <c>Math.Round(…)</c>.</summary>
    public static ExprType StaticCall(string type, string name, IReadOnlyList<ExprType> arguments) => (type, name) switch
    {
        ("Math" or "decimal" or "Decimal", "Round" or "Floor" or "Ceiling" or "Truncate" or "Abs") when arguments.Count > 0 => arguments[0],
        ("Math" or "decimal" or "Decimal", "Min" or "Max") when arguments.Count == 2 => OperatorTypes.Unify(arguments[0], arguments[1]),
        ("Math", "Clamp") when arguments.Count == 3 => arguments[0],
        ("Math", "Sqrt" or "Pow" or "Log" or "Log10" or "Exp") => ExprKind.Real,
        ("Math", "Sign") => ExprKind.Integer,
        ("string" or "String", "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "Equals") => ExprKind.Boolean,
        ("string" or "String", "Concat" or "Join" or "Format") => ExprKind.Text,
        ("Convert", "ToDecimal") => ExprKind.Decimal,
        ("Convert", "ToInt32" or "ToInt64") => ExprKind.Integer,
        ("Convert", "ToString") => ExprKind.Text,
        ("DateOnly", "FromDateTime" or "FromDayNumber" or "Parse") => ExprKind.Date,
        ("TimeOnly", "FromDateTime" or "FromTimeSpan" or "Parse") => ExprKind.Time,
        ("TimeSpan", "FromDays" or "FromHours" or "FromMinutes" or "FromSeconds") => ExprKind.Duration,
        _ => ExprType.Unknown,
    };
}
