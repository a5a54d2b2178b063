using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessOS.Runtime.Data.Databases;

/// <summary>Parts of values by the JSON functions of SQLite.</summary>
internal sealed class SqliteValueParts(ISqlExpressionFactory sql, IRelationalTypeMappingSource mappings) : ValueParts(sql, mappings)
{
    public override SqlExpression Number(SqlExpression value, string name) => Call("json_extract", value, $"$.{name}", typeof(double));

    protected override SqlExpression Part(SqlExpression value, string name) => Call("json_extract", value, $"$.{name}");
}
