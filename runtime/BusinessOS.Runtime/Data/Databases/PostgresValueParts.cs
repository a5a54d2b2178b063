using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessOS.Runtime.Data.Databases;

/// <summary>Parts of values by the JSON functions of PostgreSQL.</summary>
internal sealed class PostgresValueParts(ISqlExpressionFactory sql, IRelationalTypeMappingSource mappings) : ValueParts(sql, mappings)
{
    public override SqlExpression Number(SqlExpression value, string name) => AsNumber(Part(value, name));

    protected override SqlExpression Part(SqlExpression value, string name) => Call("jsonb_extract_path_text", As(value, "jsonb"), name);
}
