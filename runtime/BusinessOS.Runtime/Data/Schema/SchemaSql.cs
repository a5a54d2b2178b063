using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Statements over tables whose names are known only when they run. Names are delimited, values are parameters.</summary>
internal sealed class SchemaSql(DbContext context)
{
    private readonly ISqlGenerationHelper _names = context.GetService<ISqlGenerationHelper>();

    public string Name(string name) => _names.DelimitIdentifier(name);

    public async Task<long> CountAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A command within the transaction of the change; <c>@p0</c>, <c>@p1</c> … are its parameters.</summary>
    public DbCommand Command(string sql, int parameters = 0)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // names are delimited and values are parameters: see the summary of the class
        command.CommandText = sql;
#pragma warning restore CA2100 // the end of the one place
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = FormattableString.Invariant($"@p{i}");
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
