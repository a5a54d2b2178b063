using System.Reflection;
using System.Text.Json.Serialization;
using BusinessOS.Runtime.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessOS.Runtime.Data.Databases;

/// <summary>Lets queries look at the parts of values that are kept as JSON text: <c>Home.City == "Bern"</c>.</summary>
internal abstract class ValueParts(ISqlExpressionFactory sql, IRelationalTypeMappingSource mappings) : IMemberTranslatorPlugin, IMemberTranslator
{
    public IEnumerable<IMemberTranslator> Translators => [this];

    public SqlExpression? Translate(
        SqlExpression? instance, MemberInfo member, Type returnType, IDiagnosticsLogger<DbLoggerCategory.Query> logger) =>
        instance is null || member.GetCustomAttribute<JsonPropertyNameAttribute>() is not { } part ? null
        : member.DeclaringType == typeof(PostalAddress) ? Part(instance, part.Name)
        : member.DeclaringType == typeof(Signature) && member.Name == nameof(Signature.Name) ? Part(instance, part.Name)
        : member.DeclaringType == typeof(GeoPoint) ? Number(instance, part.Name)
        : null;

    /// <summary>A part that is a number; null where the value is.</summary>
    public abstract SqlExpression Number(SqlExpression value, string name);

    /// <summary>The text of a part; null where it is not given.</summary>
    protected abstract SqlExpression Part(SqlExpression value, string name);

    protected SqlExpression Call(string function, SqlExpression value, string argument, Type? type = null) => sql.Function(
        function, [value, sql.Constant(argument)], nullable: true, argumentsPropagateNullability: [true, false], type ?? typeof(string), mappings.FindMapping(type ?? typeof(string)));

    protected SqlExpression As(SqlExpression value, string storeType) => sql.Convert(value, typeof(string), mappings.FindMapping(typeof(string), storeType));

    protected SqlExpression AsNumber(SqlExpression value) => sql.Convert(value, typeof(double), mappings.FindMapping(typeof(double)));
}
