using System.Reflection;
using BusinessOS.Runtime.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessOS.Runtime.Data.Databases;

/// <summary>Lets queries ask how far a place is: <see cref="GeoPoint.DistanceTo(GeoPoint?)"/> in the database's own functions.</summary>
internal sealed class GeoDistance(ISqlExpressionFactory sql, IRelationalTypeMappingSource mappings, ValueParts parts) : IMethodCallTranslatorPlugin, IMethodCallTranslator
{
    private readonly RelationalTypeMapping? _number = mappings.FindMapping(typeof(double));

    public IEnumerable<IMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (instance is null || method.DeclaringType != typeof(GeoPoint) || method.Name != nameof(GeoPoint.DistanceTo))
        {
            return null;
        }

        var (north, east) = arguments is [var place]
            ? (Latitude(As(place, instance)), Longitude(As(place, instance)))
            : (sql.ApplyTypeMapping(arguments[0], _number), sql.ApplyTypeMapping(arguments[1], _number));
        var from = Call("radians", Latitude(instance));
        var to = Call("radians", north);
        var up = Square(Call("sin", Half(sql.Subtract(to, from))));
        var along = Square(Call("sin", Half(Call("radians", sql.Subtract(east, Longitude(instance))))));
        var square = sql.Add(up, sql.Multiply(sql.Multiply(Call("cos", from), Call("cos", to)), along));
        var angle = Call("atan2", Call("sqrt", square), Call("sqrt", Call("abs", sql.Subtract(Number(1), square))));
        return sql.Multiply(Number(2 * GeoPoint.EarthRadius), angle);
    }

    private SqlExpression Latitude(SqlExpression place) => parts.Number(place, "latitude");

    private SqlExpression Longitude(SqlExpression place) => parts.Number(place, "longitude");

    /// <summary>A place that comes from outside the query is given to the database as a column keeps it.</summary>
    private SqlExpression As(SqlExpression place, SqlExpression column) => place.TypeMapping is null ? sql.ApplyTypeMapping(place, column.TypeMapping) : place;

    private SqlExpression Half(SqlExpression number) => sql.Divide(number, Number(2));

    private SqlExpression Square(SqlExpression number) => sql.Multiply(number, number);

    private SqlExpression Number(double number) => sql.Constant(number, _number);

    private SqlExpression Call(string function, params SqlExpression[] arguments) =>
        sql.Function(function, arguments, nullable: true, argumentsPropagateNullability: arguments.Select(_ => true), typeof(double), _number);
}
